// One promise in the panel: its box to tick, by when, whose, on which channel, and what else can be done with it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { PromiseItem } from '#src/desk/case.ts';
import { shortDate } from '#src/lib/format.ts';
import { DAY, HOUR, MINUTE, type Instant } from '#src/lib/time.ts';
import { useMe } from '#src/staff/use-me.ts';
import { cx } from '#src/ui/cx.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Check, CircleAlert, Ellipsis, X } from '#src/ui/icons.ts';
import { Menu } from '#src/ui/menu.tsx';
import { countdown, dayAndClock, nearDay } from '../due/due-words.ts';
import { inSentence } from '../in-sentence.ts';
import type { PromiseAct } from '../rules/promise.ts';

export interface PromiseRowProps {
  readonly promise: PromiseItem;
  readonly present: Instant;
  readonly channel: string;
  readonly offered: ReadonlySet<PromiseAct>;
  readonly isBusy: boolean;
  readonly onKeep: () => void;
  /** What needs words: another time, giving up, another owner. */
  readonly onWant: (act: Exclude<PromiseAct, 'keep'>) => void;
}

export function PromiseRow(props: PromiseRowProps) {
  const { t, i18n } = useLingui();
  const { promise, present, channel, offered, onWant } = props;
  const { text, owner, dueAt, madeAt, state, reason } = promise;
  const me = useMe();
  const who = owner.id === me.id ? t`You` : owner.givenName;
  const by = inSentence(channel, i18n.locale);
  const made = shortDate(Date.parse(madeAt), i18n.locale, present);
  const when = dayAndClock(Date.parse(dueAt), present, i18n.locale);
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)_auto] gap-x-2 py-[5px]">
      <Box {...props} />
      <span className={cx('break-words', state === 'kept' && 'text-ink-2')}>{text}</span>
      <Standing promise={promise} present={present} />
      {state === 'kept' ? null : (
        <small className="num text-meta text-ink-3 col-start-2 min-w-0 leading-4 text-pretty break-words">
          {state === 'broken' ? (
            (reason ?? when)
          ) : (
            <Trans>
              {when}. {who}, by {by}, {made}
            </Trans>
          )}
        </small>
      )}
      {offered.has('move') ? (
        <span className="-my-1 justify-self-end">
          <Menu
            label={t`Promise: ${text}`}
            trigger={
              <IconButton
                size="xs"
                icon={Ellipsis}
                label={t`More about “${text}”`}
                isDisabled={props.isBusy}
              />
            }
            groups={[
              {
                items: [
                  { id: 'move', label: t`Another time`, onAction: () => onWant('move') },
                  { id: 'hand', label: t`Hand on`, onAction: () => onWant('hand') },
                  { id: 'break', label: t`Cannot be kept`, onAction: () => onWant('break') },
                ],
              },
            ]}
          />
        </span>
      ) : null}
    </li>
  );
}

const BOX = 'mt-0.5 grid size-4 place-items-center rounded-1 border-[1.5px]';

function Box({ promise: { text, state }, offered, isBusy, onKeep }: PromiseRowProps) {
  const { t } = useLingui();
  if (state === 'open' && offered.has('keep'))
    return (
      <input
        type="checkbox"
        checked={false}
        onChange={onKeep}
        disabled={isBusy}
        aria-label={t`Kept: ${text}`}
        // The box is small, what one hits is not.
        className={`${BOX} border-line-strong enabled:hover:border-accent relative cursor-pointer appearance-none after:absolute after:-inset-1.5`}
      />
    );
  return (
    <span
      aria-hidden
      className={cx(
        BOX,
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
  );
}

function Standing({ promise, present }: { readonly promise: PromiseItem; readonly present: Instant }) {
  const { i18n } = useLingui();
  const due = Date.parse(promise.dueAt);
  if (promise.state === 'kept') {
    const lateMs = Date.parse(promise.keptAt ?? promise.dueAt) - due;
    const late = countdown(lateMs, i18n.locale);
    return (
      <span className="num text-meta text-ink-3">
        {lateMs < MINUTE ? <Trans>Kept</Trans> : <Trans>Kept, {late} late</Trans>}
      </span>
    );
  }
  if (promise.state === 'broken')
    return (
      <span className="text-meta text-danger-text font-medium">
        <Trans>Broken</Trans>
      </span>
    );
  const left = due - present;
  const span = countdown(left, i18n.locale);
  return (
    <span
      className={cx(
        'num text-meta inline-flex h-5 items-center gap-1 font-medium whitespace-nowrap',
        left < 0 ? 'text-danger-text' : left <= HOUR ? 'text-warn-text' : undefined,
      )}
    >
      {left < 0 ? <CircleAlert aria-hidden className="icon-xs" /> : null}
      {left < 0 ? <Trans>Late {span}</Trans> : left < DAY / 2 ? span : nearDay(due, present, i18n.locale)}
    </span>
  );
}
