// When the next reply is due and how much of the time is used.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Case } from '#src/desk/case.ts';
import { clockTime, daysBetween } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { countdown, dayAndClock, dayAndClockInSentence } from './due-words.ts';
import { dueOf, type Due } from './due.ts';
import { PanelHeading } from '../panel-heading.tsx';

const LOOKS: Readonly<Record<Due['nearness'], string>> = {
  plain: 'text-ink-2',
  soon: 'text-warn-text',
  late: 'text-danger-text',
};

/** The calendars come later than the case: till then the meter’s place is kept. */
const ReplyHours = latePart(
  async () => (await import('./reply-hours.tsx')).ReplyHours,
  () => <div className="h-1" />,
);

export function NextReply({ of: one, present }: { readonly of: Case; readonly present: Instant }) {
  const { i18n } = useLingui();
  const due = one.state === 'open' ? dueOf('reply', one.replyDueAt, present) : undefined;
  const waits = one.state === 'waiting';
  const wait = waits ? one.waitingUntil : due ? undefined : one.backSince;
  if (wait !== undefined)
    return (
      <PanelHeading aside={dayAndClock(Date.parse(wait), present, i18n.locale)}>
        {waits ? <Trans>Waiting until</Trans> : <Trans>The wait was over</Trans>}
      </PanelHeading>
    );
  if (!due) return null;
  const at =
    daysBetween(due.at, present) === 0
      ? clockTime(due.at, i18n.locale)
      : dayAndClockInSentence(due.at, present, i18n.locale);
  const backAt =
    one.givesBackAt === undefined
      ? undefined
      : dayAndClockInSentence(Date.parse(one.givesBackAt), present, i18n.locale);
  const left = countdown(due.at - present, i18n.locale);
  return (
    <>
      <PanelHeading
        aside={
          <span className={`font-medium ${LOOKS[due.nearness]}`}>
            {due.nearness === 'late' ? (
              <Trans>
                was due {at}, late {left}
              </Trans>
            ) : (
              <Trans>
                due {at}, in {left}
              </Trans>
            )}
          </span>
        }
      >
        <Trans>Next reply</Trans>
      </PanelHeading>
      {one.replyWithinMs === undefined ? null : (
        <ReplyHours team={one.team} withinMs={one.replyWithinMs} due={due} present={present} />
      )}
      {backAt === undefined ? null : (
        <p className="num text-meta text-ink-3 mt-1 leading-4 text-pretty">
          <Trans>Unanswered, back to the queue {backAt}.</Trans>
        </p>
      )}
    </>
  );
}
