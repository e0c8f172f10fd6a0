// What we said we would do and by when; kept and broken ones stay in sight.
import { Trans, useLingui } from '@lingui/react/macro';
import type { PromiseItem } from '#src/desk/schemas.ts';
import { DAY, HOUR, type Instant } from '#src/lib/time.ts';
import { shortDate } from '#src/lib/format.ts';
import { useMe } from '#src/staff/use-me.ts';
import { cx } from '#src/ui/cx.ts';
import { Check, X } from '#src/ui/icons.ts';
import { countdown, dayAndClock, nearDay } from './due-words.ts';
import { inSentence } from './in-sentence.ts';
import { PanelHeading } from './panel-heading.tsx';

export interface PromiseListProps {
  readonly promises: readonly PromiseItem[];
  readonly present: Instant;
  readonly channelName: (channel: string) => string;
}

export function PromiseList({ promises, present, channelName }: PromiseListProps) {
  return (
    <>
      <PanelHeading>
        <Trans>Promises</Trans>
      </PanelHeading>
      <ul>
        {promises.map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            present={present}
            channel={channelName(promise.channel)}
          />
        ))}
      </ul>
    </>
  );
}

interface PromiseRowProps {
  readonly promise: PromiseItem;
  readonly present: Instant;
  readonly channel: string;
}

function PromiseRow({ promise: { text, owner, dueAt, madeAt, state }, present, channel }: PromiseRowProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const due = Date.parse(dueAt);
  const who = owner.id === me.id ? t`You` : owner.givenName;
  const by = inSentence(channel, i18n.locale);
  const made = shortDate(Date.parse(madeAt), i18n.locale, present);
  const when = dayAndClock(due, present, i18n.locale);
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)_auto] gap-x-2 py-[5px]">
      <span
        aria-hidden
        className={cx(
          'mt-0.5 grid size-4 place-items-center rounded-1 border-[1.5px]',
          state === 'kept'
            ? 'border-ok bg-ok-soft text-ok-text'
            : state === 'broken'
              ? 'border-danger bg-danger-soft text-danger-text'
              : 'border-line-strong',
        )}
      >
        {state === 'kept' ? (
          <Check className="icon-xs" />
        ) : state === 'broken' ? (
          <X className="icon-xs" />
        ) : null}
      </span>
      <span className={state === 'kept' ? 'text-ink-2' : undefined}>{text}</span>
      {state === 'kept' ? (
        <span className="text-meta text-ink-3">
          <Trans>Kept</Trans>
        </span>
      ) : state === 'broken' ? (
        <span className="text-meta text-danger-text font-medium">
          <Trans>Broken</Trans>
        </span>
      ) : (
        <DueWords due={due} present={present} />
      )}
      {state === 'kept' ? null : (
        <small className="num text-meta text-ink-3 col-span-2 col-start-2 leading-4">
          <Trans>
            {when}. {who}, by {by}, {made}
          </Trans>
        </small>
      )}
    </li>
  );
}

function DueWords({ due, present }: { readonly due: Instant; readonly present: Instant }) {
  const { i18n } = useLingui();
  const left = due - present;
  const late = countdown(left, i18n.locale);
  return (
    <span
      className={cx(
        'num text-meta font-medium whitespace-nowrap',
        left < 0 ? 'text-danger-text' : left <= HOUR ? 'text-warn-text' : undefined,
      )}
    >
      {left < 0 ? <Trans>Late {late}</Trans> : left < DAY / 2 ? late : nearDay(due, present, i18n.locale)}
    </span>
  );
}
