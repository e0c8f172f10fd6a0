// What to tell the customer who was passed on, large enough to turn the screen round; or what is not known yet.
import { Trans, useLingui } from '@lingui/react/macro';
import { dayAndClockInSentence } from '#src/cases/due-words.ts';
import { Passed } from '#src/desk/passing.ts';
import { now } from '#src/lib/time.ts';
import type { Send } from '#src/outbox/send.ts';
import { Clock } from '#src/ui/icons.ts';
import { DeedStanding } from '../waiting/deed-standing.tsx';

export interface ReceiptProps {
  /** Nothing once the outbox has forgotten it. */
  readonly send: Send | undefined;
  readonly givenName: string;
}

export function Receipt({ send, givenName }: ReceiptProps) {
  const { i18n } = useLingui();
  const read = Passed.safeParse(send?.answer);
  if (read.success) {
    const { reference, owner, team, answerBy } = read.data;
    const by = dayAndClockInSentence(Date.parse(answerBy), now(), i18n.locale);
    const name = owner?.name ?? team;
    return (
      <div role="status">
        <p className="text-h2 text-pretty">
          <Trans>
            Tell {givenName}: <b>{name}</b> is in touch by <b className="num">{by}</b>.
          </Trans>
        </p>
        <p className="text-ink-2 mt-4">
          <Trans>Your reference</Trans>
        </p>
        <p className="num text-[40px] leading-12 font-semibold tracking-wide">{reference}</p>
        <p className="text-ink-2 mt-1">
          <Trans>It finds the case on every channel, at every counter.</Trans>
        </p>
      </div>
    );
  }
  if (send && send.state !== 'queued' && send.state !== 'sending' && send.state !== 'sent')
    return <DeedStanding send={send} />;
  return (
    <p role="status" className="flex items-start gap-2.5">
      <Clock aria-hidden className="icon-l mt-0.5 flex-none" />
      <span>
        {send?.failure ? (
          <Trans>
            It is safe on this device and goes as soon as the line is back. Until then nobody can say who will
            be in touch, or by when: do not promise {givenName} a time.
          </Trans>
        ) : (
          <Trans>It is on its way to the contact centre.</Trans>
        )}
      </span>
    </p>
  );
}
