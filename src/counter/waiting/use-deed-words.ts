// What was done at the counter, in a few words.
import { useLingui } from '@lingui/react/macro';
import { isPraise } from '#src/channels/notes/index.ts';
import { orders } from '#src/channels/orders/index.ts';
import { visits } from '#src/channels/visits/index.ts';
import { offerOf } from '../offer-deed.ts';
import type { Send } from '#src/outbox/send.ts';

export function useDeedWords(): (send: Send) => string {
  const { t } = useLingui();
  return ({ outgoing: { channel, text, deed, customerId } }) => {
    if (customerId === '') return t`New customer: ${text}`;
    if (channel === visits.id) return t`Visit: ${text}`;
    if (isPraise(deed)) return t`Thank-you for ${deed.to}`;
    const does = doesOf(deed);
    if (does === 'take-back') return t`Taken back: ${text}`;
    if (does === 'reserve') return t`Reserved: ${text}`;
    if (does === 'let-go') return t`Let go: ${text}`;
    if (does === 'take') return t`Order taken: ${text}`;
    if (does === 'pack') return t`Packed: ${text}`;
    if (channel === orders.id) return t`Collected: ${text}`;
    const offer = offerOf(deed);
    if (offer?.act === 'use') return t`Offer used: ${text}`;
    if (offer?.act === 'give-back') return t`Offer not used after all: ${text}`;
    if (offer) return t`Open to everybody, reported: ${text}`;
    return t`Passed to the contact centre: ${text}`;
  };
}

const doesOf = (deed: unknown): unknown =>
  typeof deed === 'object' && deed !== null && 'does' in deed ? deed.does : undefined;
