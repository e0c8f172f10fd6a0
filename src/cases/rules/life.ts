// The life of a case: open (our turn), waiting until somebody else acts, resolved, open again; and how urgent it is.
import { may } from '#src/staff/roles.ts';
import { isTheirs } from './ownership.ts';
import { no, yes, type CaseAct, type CaseStanding, type Rule } from './standing.ts';

export const lifeRules = {
  resolve(standing, actor, { anyway = false }) {
    const theirs = isTheirs(standing, actor);
    return theirs.ok && standing.openPromises > 0 && !anyway ? no('open-promises') : theirs;
  },
  wait(standing, actor) {
    const theirs = isTheirs(standing, actor);
    return theirs.ok && standing.state === 'waiting' ? no('already-waiting') : theirs;
  },
  prioritise(standing, actor, { priority }) {
    const mayAlways = standing.ownerId === null || may(actor.role, 'case.assign');
    const theirs = mayAlways ? yes : isTheirs(standing, actor);
    return theirs.ok && standing.priority === priority ? no('same-priority') : theirs;
  },
} satisfies { readonly [A in CaseAct]?: Rule };

/** When a waiting case is our turn again, whoever acts until then; undefined: it waits for no instant. */
export const waitIsOverAt = ({
  state,
  waitingUntil,
}: Pick<CaseStanding, 'state'> & { readonly waitingUntil?: number }): number | undefined =>
  state === 'waiting' ? waitingUntil : undefined;
