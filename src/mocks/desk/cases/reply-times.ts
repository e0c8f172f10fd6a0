// When the next reply is due: so much of the time a team is there, by the channel the customer came on.
import { isSettledVisit } from '#src/cases/rules/arrival.ts';
import { dueAfter } from '#src/cases/rules/calendar.ts';
import type { TeamRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import type { Told } from '../../world/threads.ts';

const MINUTE_MS = 60_000;
const USUAL_MS: Readonly<Record<string, number>> = {
  chat: 10 * MINUTE_MS,
  sms: 60 * MINUTE_MS,
  social: 60 * MINUTE_MS,
  phone: 60 * MINUTE_MS,
  email: 240 * MINUTE_MS,
  visits: 240 * MINUTE_MS,
  website: 240 * MINUTE_MS,
};
const LONGEST_MS = 240 * MINUTE_MS;

export interface Reply {
  readonly withinMs: number;
  readonly dueAt: number;
}

export const replyTimesOf = (team: TeamRecord | undefined): Record<string, number> => ({
  ...USUAL_MS,
  ...team?.replyWithinMs,
});

/** By when somebody who came to this team on this channel now is to be answered. */
export function replyTo(world: World, teamName: string, channel: string, now: number): Reply {
  const team = world.teams.find(({ name }) => name === teamName);
  const withinMs = replyTimesOf(team)[channel] ?? LONGEST_MS;
  const dueAt = (team?.calendar && dueAfter(team.calendar, now, withinMs)) ?? now + withinMs;
  return { withinMs, dueAt };
}

/** Whoever comes to us wants an answer, whatever the channel; machines, surveys and looking around do not. */
export function wantsReply({ kind, record }: Told): boolean {
  if (kind === 'mail') return record.automatic !== true;
  if (kind === 'web-event')
    return record.action === 'self-service-failed' || record.action === 'code-refused';
  if (kind === 'chat-message') return record.csat === undefined;
  if (kind === 'visit') return !isSettledVisit(record);
  return kind !== 'desk-entry';
}
