// The case of a generated customer, from the plan alone: no record is told for an inbox row.
import { conversationId, mailThread, recordId } from '../native-ids.ts';
import type { CaseRecord } from '../records.ts';
import { trailOf } from '../trail.ts';
import { BEGINS_AT, DAY, MINUTE } from '../when.ts';
import type { Plan } from './plan.ts';
import { fill } from './topic.ts';

/** The planned case, equal to what the told story says about it. */
export function plannedCase(plan: Plan): CaseRecord {
  const { number, customer, stops, resolvedAt, answer } = plan;
  const counts: Record<string, number> = { visits: plan.visitsBefore.length };
  const threads = new Map<string, { channel: string; thread: string }>();
  for (const { channel, at } of stops) {
    const n = counts[channel] ?? 0;
    counts[channel] = n + 1;
    const thread = threadAt(plan, channel, n, at);
    threads.set(`${channel} ${thread}`, { channel, thread });
  }
  const words = [
    ...stops.filter((stop) => stop.channel !== 'visits' && stop.channel !== 'website').map((stop) => stop.at),
    ...(answer ? [answer.at] : []),
  ];
  const last = stops.at(-1);
  const pending = plan.stage === 'open' && last?.replyAt === undefined;
  const openedAt = stops[0]?.at ?? 0;
  const topicWords = customer.language === 'fr' ? plan.topic.fr : plan.topic.en;
  return {
    id: plan.caseId,
    customer: customer.id,
    subject: fill(topicWords.subject, plan.item[0], plan.orderNumber),
    brand: customer.brand,
    team: plan.team,
    state: plan.stage,
    ownerId: plan.ownerId,
    ...(plan.ownerId !== null && { ownedSince: openedAt + 2 * MINUTE }),
    openedAt,
    ...(resolvedAt !== undefined && { resolvedAt }),
    ...(plan.stage === 'waiting' && { waitingUntil: BEGINS_AT + (1 + (number % 9)) * DAY }),
    customerWroteAt: words.length === 0 ? null : Math.max(...words),
    replyDueAt: pending ? BEGINS_AT + (70 + (number % 230)) * MINUTE : null,
    unread: pending && number % 3 === 0 ? 1 : 0,
    trail: trailOf([
      ...stops.map(({ channel, at }) => ({ channel, at, logged: true })),
      ...(answer ? [{ channel: 'email', at: answer.at, logged: true }] : []),
    ]),
    promises: [],
    threads: [...threads.values()],
    entries: [],
    remarks: [],
    version: 1,
  };
}

function threadAt({ number, customer }: Plan, channel: string, n: number, at: number): string {
  switch (channel) {
    case 'chat':
      return String(conversationId(number, n));
    case 'email':
      return mailThread(number, n);
    case 'sms':
      return customer.keys.find((key) => key.kind === 'phone')?.value ?? '';
    case 'phone':
      return recordId('call', number, n, at);
    case 'social':
      return recordId('post', number, n, at);
    case 'visits':
      return recordId('visit', number, n, at);
    default:
      return recordId('web-event', number, n, at);
  }
}
