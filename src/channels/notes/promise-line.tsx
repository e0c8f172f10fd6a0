// What became of a promise, as one line: made, kept (late, too), moved with a word to the customer, not kept, handed on.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { clockTime, dayName, span } from '#src/lib/format.ts';
import { MINUTE } from '#src/lib/time.ts';
import type { Instant } from '#src/timeline/index.ts';
import { Handshake } from '#src/ui/icons.ts';
import type { PromiseBody } from './body.ts';

export interface PromiseLineProps {
  readonly body: PromiseBody;
  readonly at: Instant;
  readonly who: string;
  readonly customerName: string;
}

export function PromiseLine(props: PromiseLineProps) {
  return (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      <Handshake aria-hidden className="icon-s mt-[3px]" />
      <span className="min-w-0 text-pretty">
        <PromiseWords {...props} />
      </span>
    </p>
  );
}

function PromiseWords({ body, at, who, customerName }: PromiseLineProps): ReactNode {
  const { t, i18n } = useLingui();
  const { state, text, reason, to, wasDueAt } = body;
  const timeOf = (instant: Instant) => `${dayName(instant, i18n.locale)} ${clockTime(instant, i18n.locale)}`;
  const due = timeOf(body.dueAt);
  const quoted = reason === '' ? '' : ` ${t`“${reason}”`}`;
  switch (state) {
    case 'made':
      return (
        <Trans>
          {who} promised: “{text}”, by <b className="num text-ink">{due}</b>.
        </Trans>
      );
    case 'moved': {
      const given = customerName.split(' ')[0] ?? customerName;
      const before = wasDueAt === undefined ? undefined : timeOf(wasDueAt);
      return (
        <>
          {before === undefined ? (
            <Trans>
              {who} moved the promise “{text}” to <b className="num text-ink">{due}</b>.
            </Trans>
          ) : (
            <Trans>
              {who} moved the promise “{text}” from {before} to <b className="num text-ink">{due}</b>.
            </Trans>
          )}
          {body.isTold === true ? (
            <>
              {' '}
              <Trans>{given} was told.</Trans>
            </>
          ) : reason === '' ? null : (
            <>
              {' '}
              <Trans>
                {given} was not told: “{reason}”
              </Trans>
            </>
          )}
        </>
      );
    }
    case 'kept': {
      const late = span(at - body.dueAt, i18n.locale);
      return at - body.dueAt < MINUTE ? (
        <Trans>
          Promise kept by {who}: “{text}”.
        </Trans>
      ) : (
        <Trans>
          Promise kept by {who}, {late} late: “{text}”.
        </Trans>
      );
    }
    case 'broken':
      return (
        <>
          <span className="text-danger-text">
            <Trans>
              Promise not kept: “{text}”, due {due}.
            </Trans>
          </span>
          {who === '' || reason === '' ? null : (
            <>
              {' '}
              <Trans>{who} gave it up:</Trans>
              {quoted}
            </>
          )}
        </>
      );
    case 'handed-on':
      return (
        <>
          <Trans>
            {who} handed the promise “{text}” to {to}, by <b className="num text-ink">{due}</b>.
          </Trans>
          {quoted}
        </>
      );
  }
}
