// Lines of the panel that few cases have: the owner is away, the case was opened again. Loaded with the first of them.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Case } from '#src/desk/case.ts';
import type { Instant } from '#src/lib/time.ts';
import { RotateCcw } from '#src/ui/icons.ts';
import { dayAndClockInSentence } from './due/due-words.ts';

export interface OwnerAwayProps {
  readonly away: NonNullable<Case['ownerAway']>;
  readonly present: Instant;
}

export function OwnerAway({ away: { until, standIn }, present }: OwnerAwayProps) {
  const { i18n } = useLingui();
  const back = dayAndClockInSentence(Date.parse(until), present, i18n.locale);
  return (
    <span className="num text-meta text-warn-text block leading-4">
      {standIn ? (
        <Trans>
          away until {back}, {standIn.givenName} stands in
        </Trans>
      ) : (
        <Trans>away until {back}</Trans>
      )}
    </span>
  );
}

export interface ReopenedProps {
  readonly of: Case;
  readonly present: Instant;
}

export function Reopened({ of: { reopened, reopenedAt }, present }: ReopenedProps) {
  const { i18n } = useLingui();
  if (reopened === undefined || reopenedAt === undefined) return null;
  return (
    <p className="num text-meta text-warn-text flex items-center gap-1.5 leading-4">
      <RotateCcw aria-hidden className="icon-s" />
      <Plural value={reopened} one="Reopened once" other="Reopened # times" />
      {', '}
      {dayAndClockInSentence(Date.parse(reopenedAt), present, i18n.locale)}
    </p>
  );
}
