// What was just done for the customer on screen, where it was done: written down, arrived, or not taken and why. What
// was handed over may be what they say thank you for.
import { useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/customer.ts';
import { clockTime } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { Check, CircleAlert, Clock } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { handedOver } from '../collect/to-collect.ts';
import { isDeed } from '../use-deed.ts';
import { DeedStanding } from './deed-standing.tsx';
import { useDeedWords } from './use-deed-words.ts';

const ThanksHere = latePart(async () => (await import('../collect/thanks-here.tsx')).ThanksHere);

/** What arrived is shown until the outbox forgets it, ten minutes later. */
export function DoneHere({ customer }: { readonly customer: Customer }) {
  const { i18n, t } = useLingui();
  const words = useDeedWords();
  const done = useOutboxState().sends.filter(
    (send) => isDeed(send) && send.outgoing.customerId === customer.id,
  );
  if (done.length === 0) return null;
  return (
    <section
      aria-label={t`Just done`}
      className="border-line bg-surface text-words flex-none border-t px-5 py-2 max-sm:px-4"
    >
      <ul>
        {done.map((send) => {
          const { intentId, createdAt } = send.outgoing;
          const isStuck = send.state === 'not-sent' || send.state === 'unknown';
          const collected = handedOver(send);
          const Icon = send.state === 'sent' ? Check : isStuck ? CircleAlert : Clock;
          return (
            <li key={intentId} className="flex items-start gap-2 py-0.5">
              <Icon aria-hidden className="icon-m mt-0.5 flex-none" />
              <span className="min-w-0 flex-1">
                {words(send)}
                <span className="text-ink-2 block">
                  <DeedStanding send={send} />
                </span>
                {collected === undefined ? null : <ThanksHere customer={customer} orderId={collected} />}
              </span>
              <time className="num text-ink-3" dateTime={new Date(createdAt).toISOString()}>
                {clockTime(createdAt, i18n.locale)}
              </time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
