// What the body of an act says: to whom, why, what goes along, until when. Every word of it comes from outside.
import { priorities, type Priority } from '#src/desk/case.ts';
import type { ActDetails, CaseAct, Target } from '#src/cases/rules/standing.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { instantFrom } from '../wire.ts';

/** The acts that are orders to the desk; a note is written down elsewhere. */
export type Act = Exclude<CaseAct, 'note'>;
type Body = Readonly<Record<string, unknown>>;

export interface Order extends ActDetails {
  readonly why: string;
  readonly story: string;
  readonly to?: Target & ({ readonly person: StaffRecord } | { readonly team: string });
  readonly priority?: Priority;
  readonly until?: number;
}
interface Unreadable {
  readonly detail: string;
}

const LONGEST_REASON = 1000;
const LONGEST_STORY = 20_000;

/** Reads the body of an act; `detail` says what is wrong with it. */
export function orderFrom(act: Act, body: Body, world: World): Order | Unreadable {
  const why = words(body['reason'], LONGEST_REASON);
  const story = words(body['story'], LONGEST_STORY);
  if (why === undefined)
    return { detail: `\`reason\` is a text of at most ${String(LONGEST_REASON)} characters.` };
  if (story === undefined)
    return { detail: `\`story\` is a text of at most ${String(LONGEST_STORY)} characters.` };
  const plain = { why, story, anyway: body['anyway'] === true };
  if (act === 'hand-over' && why === '') return { detail: 'A hand-over needs a `reason`.' };
  if (act === 'hand-over' || act === 'assign') {
    const to = targetFrom(body, world);
    return to ? { ...plain, to } : { detail: 'Name a colleague (`staffId`) or one of the teams (`team`).' };
  }
  if (act === 'prioritise') {
    const priority = priorities.find((one) => one === body['priority']);
    return priority ? { ...plain, priority } : { detail: `\`priority\` is one of ${priorities.join(', ')}.` };
  }
  const until = act === 'wait' ? instantFrom(body['until']) : undefined;
  return { ...plain, ...(until !== undefined && { until }) };
}

function words(value: unknown, most: number): string | undefined {
  if (value === undefined) return '';
  return typeof value === 'string' && value.length <= most ? value.trim() : undefined;
}

function targetFrom(body: Body, world: World): Order['to'] {
  const { staffId, team } = body;
  if (typeof staffId === 'string') {
    const person = world.staff.find(({ id }) => id === staffId);
    return person && { person };
  }
  return world.teams.some(({ name }) => name === team) && typeof team === 'string' ? { team } : undefined;
}
