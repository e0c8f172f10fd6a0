// Who may do what with a case, and when. Pure: the screens offer by it and the back end decides by it.
import { may } from '#src/staff/roles.ts';
import { lifeRules } from './life.ts';
import { ownershipRules } from './ownership.ts';
import {
  caseActs,
  no,
  yes,
  type ActDetails,
  type Actor,
  type CaseAct,
  type CaseStanding,
  type Decision,
  type Rule,
} from './standing.ts';

const rules: Readonly<Record<Exclude<CaseAct, 'note' | 'reopen'>, Rule>> = {
  ...ownershipRules,
  ...lifeRules,
};

/** Decides one act on a case. */
export function decide(
  act: CaseAct,
  standing: CaseStanding,
  actor: Actor,
  details: ActDetails = {},
): Decision {
  if (!may(actor.role, `case.${act}`)) return no('role');
  if (act === 'note') return yes;
  if (standing.isMerged === true) return no('merged');
  if (act === 'reopen') return standing.state === 'resolved' ? yes : no('not-resolved');
  return standing.state === 'resolved' ? no('resolved') : rules[act](standing, actor, details);
}

/** What somebody may do with a case now, for buttons; resolving with open promises is offered and then asks. */
export const offered = (standing: CaseStanding, actor: Actor): readonly CaseAct[] =>
  caseActs.filter((act) => decide(act, standing, actor, { anyway: true }).ok);
