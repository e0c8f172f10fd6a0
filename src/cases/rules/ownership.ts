// Who owns a case, who may give it to whom, and how long an owner may stay silent. Until somebody has accepted, the
// owner stays the owner: there is one, or none, at every moment.
import { may, seesBrand, type Role } from '#src/staff/roles.ts';
import {
  no,
  yes,
  type Actor,
  type CaseAct,
  type CaseStanding,
  type Decision,
  type Rule,
  type Target,
} from './standing.ts';

/** The owner, or whoever stands in while the owner is away. */
export const answersFor = (
  { ownerId, standInId }: Pick<CaseStanding, 'ownerId' | 'standInId'>,
  id: string,
): boolean => ownerId !== null && (ownerId === id || standInId === id);

/** Whether somebody may own cases of a brand's customers. */
export const canOwn = (
  { role, brands }: { readonly role: Role; readonly brands: readonly string[] },
  brand: string,
): boolean => may(role, 'case.accept') && seesBrand({ brands }, brand);

/** What is the owner's to decide: the owner, a stand-in, or whoever may overrule them. */
export function isTheirs(standing: CaseStanding, { id, role }: Actor): Decision {
  if (standing.ownerId === null) return no('unowned');
  return answersFor(standing, id) || may(role, 'case.take-over') ? yes : no('owned');
}

function canGo(standing: CaseStanding, to: Target | undefined): Decision {
  if (to === undefined) return yes;
  if ('team' in to)
    return standing.ownerId === null && standing.team === to.team ? no('already-theirs') : yes;
  if (to.person.id === standing.ownerId) return no('already-theirs');
  return canOwn(to.person, standing.brand) ? yes : no('cannot-own');
}

/** The owner answers a colleague who asks to take over. */
const answerRequest: Rule = (standing, actor) => {
  if (standing.askedById === undefined) return no('not-asked');
  if (standing.askedById === actor.id) return no('own-request');
  return isTheirs(standing, actor);
};

const answerOffer: Rule = ({ offer }, { id }) => (offer?.toId === id ? yes : no('not-offered'));

export const ownershipRules = {
  claim({ ownerId }, { id, role }) {
    if (ownerId === id) return no('already-yours');
    return ownerId === null || may(role, 'case.take-over') ? yes : no('owned');
  },
  release: isTheirs,
  assign: (standing, _, { to }) => canGo(standing, to),
  'hand-over'(standing, { id }, { to }) {
    if (standing.ownerId === null) return no('unowned');
    if (!answersFor(standing, id)) return no('owned');
    if (standing.offer) return no('offered');
    if (to && 'person' in to && to.person.id === id && standing.ownerId !== id) return no('own-request');
    return canGo(standing, to);
  },
  accept: answerOffer,
  decline: answerOffer,
  'pull-back'(standing, actor) {
    if (!standing.offer) return no('not-offered');
    return standing.offer.byId === actor.id ? yes : isTheirs(standing, actor);
  },
  'ask-to-take-over'({ ownerId, standInId, offer, askedById }, { id }) {
    if (ownerId === null) return no('unowned');
    if (ownerId === id) return no('already-yours');
    if (standInId === id) return no('stands-in');
    if (offer) return no('offered');
    return askedById === undefined ? yes : no('already-asked');
  },
  'let-take-over': answerRequest,
  keep: answerRequest,
} satisfies { readonly [A in CaseAct]?: Rule };

/** The part of a case that says whether its owner is silent. Instants in epoch milliseconds. */
interface Silence {
  readonly state: CaseStanding['state'];
  readonly ownerId: string | null;
  readonly replyDueAt: number | null;
  /** From when the owner could have acted: it came to them, the customer wrote, or they did something. */
  readonly silentFrom?: number;
}

/**
 * When a case goes back to the queue because its owner stays silent: the customer has waited `silenceMs` past the reply
 * that was due, and the owner did nothing. Undefined: never, as things are.
 */
export function givesBackAt(
  { state, ownerId, replyDueAt, silentFrom }: Silence,
  silenceMs: number | undefined,
): number | undefined {
  if (state !== 'open' || ownerId === null || replyDueAt === null) return undefined;
  if (silentFrom === undefined || silenceMs === undefined) return undefined;
  return Math.max(replyDueAt, silentFrom) + silenceMs;
}
