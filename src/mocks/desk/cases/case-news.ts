// Whom an act on a case concerns, and what they are told: between two people, and of a new owner.
import type { CaseRecord } from '../../world/records/case.ts';
import type { Deed } from './case-changes.ts';
import type { Cause } from '../people/notify.ts';

type News = Pick<Cause, 'kind' | 'to' | 'words'>;

/** What an act that made `next` of the case tells whom; undefined: nobody in particular. */
export function newsOf({ act, current, order, showing }: Deed, next: CaseRecord): News | undefined {
  const { offer, ownerId } = current;
  const words = order.why === '' ? {} : { words: order.why };
  const giver = [offer?.byId ?? '', ownerId ?? ''];
  if (act === 'accept') return { kind: 'hand-over-accepted', to: giver };
  if (act === 'decline') return { kind: 'hand-over-declined', to: giver, ...words };
  if (act === 'ask-to-take-over')
    return {
      kind: 'take-over-asked',
      to: [ownerId ?? '', showing.roster.standInOf(ownerId) ?? ''],
      ...words,
    };
  if (act === 'hand-over' && next.offer)
    return { kind: 'hand-over-offered', to: [next.offer.toId], ...words };
  return next.ownerId === ownerId ? undefined : ownerNews(current, next);
}

/** Who had it, who has it, and everybody who follows it. */
export const ownerNews = (before: CaseRecord, next: CaseRecord): News => ({
  kind: 'owner-changed',
  to: [before.ownerId ?? '', next.ownerId ?? '', ...(next.followers ?? [])],
});
