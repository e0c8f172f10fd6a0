// What was reserved, to tell the customer: where, until when, at what price; or that it is not certain yet.
import { Trans, useLingui } from '@lingui/react/macro';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { answeredOrder } from '#src/channels/orders/receipts.ts';
import { money } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { Sheet } from '../sheet.tsx';
import { OnItsWay } from '../waiting/on-its-way.tsx';

export interface KeptProps {
  readonly intentId: string;
  readonly givenName: string;
  readonly onClose: () => void;
}

export function Kept({ intentId, givenName, onClose }: KeptProps) {
  const { i18n } = useLingui();
  const send = useOutboxState().sends.find(({ outgoing }) => outgoing.intentId === intentId);
  const order = answeredOrder(send?.answer);
  const { place, keptUntil } = order?.pickUp ?? {};
  const until = keptUntil === undefined ? '' : dayAndClockInSentence(keptUntil, now(), i18n.locale);
  const sum = order?.total && money(order.total.minor, order.total.currency, i18n.locale);
  const code = order?.discountCode;
  return (
    <Sheet title={<Trans>Reserved for {givenName}</Trans>} onClose={onClose}>
      <div role="status">
        {order ? (
          <>
            <p className="text-h2 num text-pretty">
              <Trans>
                Tell {givenName}: <b>{place}</b> keeps it until <b>{until}</b>.
              </Trans>
            </p>
            <p className="num mt-4 text-[40px] leading-12 font-semibold tracking-wide">{order.number}</p>
            <p className="num text-ink-2 mt-1">
              {code === undefined ? (
                <Trans>To pay there: {sum}</Trans>
              ) : (
                <Trans>
                  To pay there: {sum}. {code} is attached: nobody has to type it.
                </Trans>
              )}
            </p>
          </>
        ) : (
          <OnItsWay send={send}>
            <Trans>
              It is safe on this device and goes as soon as the line is back. Somebody may buy the last one
              until then: do not promise it.
            </Trans>
          </OnItsWay>
        )}
      </div>
    </Sheet>
  );
}
