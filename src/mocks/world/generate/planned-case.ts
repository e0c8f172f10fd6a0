// The case of a generated customer, from the plan alone: no record is told for an inbox row.
import { conversationId, mailThread, recordId } from '../native-ids.ts';
import type { CaseRecord } from '../records/case.ts';
import type { RecordKind } from '../records/world.ts';
import { trailOf } from '../trail.ts';
import { BEGINS_AT, DAY, MINUTE } from '../when.ts';
import type { Plan } from './plan.ts';
import { fill } from './topic.ts';

/** The planned case, equal to what the told story says about it. */
export function plannedCase(plan: Plan): CaseRecord {
  const { number, customer, stops, resolvedAt } = plan;
  const { reported, survey } = plan.noted;
  const unlogged = reported && recordId('visit', number, plan.visitsBefore.length, reported.at);
  const counts: Record<string, number> = { visits: plan.visitsBefore.length + (reported ? 1 : 0) };
  const threads = new Map<string, { channel: string; thread: string }>();
  const holds = (channel: string, thread: string) => threads.set(`${channel} ${thread}`, { channel, thread });
  if (unlogged !== undefined) holds('visits', unlogged);
  for (const { channel, at } of stops) {
    const n = counts[channel] ?? 0;
    counts[channel] = n + 1;
    holds(channel, threadAt(plan, channel, n, at));
  }
  if (survey) holds('campaigns', recordId('touch', number, plan.touches.length, survey.askedAt));
  const answer = survey?.answer;
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
      ...(reported ? [{ channel: 'visits', at: reported.at, logged: false }] : []),
      ...stops.map(({ channel, at }) => ({ channel, at, logged: true })),
      ...(survey?.answer ? [{ channel: survey.medium, at: survey.answer.at, logged: true }] : []),
    ]),
    promises: [],
    threads: [...threads.values()],
    // The visit came before the case did.
    entries: unlogged === undefined ? [] : [{ channel: 'visits', id: unlogged }],
    remarks: remarksOf(plan, unlogged),
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

/** What was said of contacts when they were closed: on their first entry, as staff find it. */
function remarksOf(
  { number, stops, visitsBefore, noted }: Plan,
  unlogged: string | undefined,
): CaseRecord['remarks'] {
  const remarks: CaseRecord['remarks'][number][] = [];
  const first = stops[0];
  if (unlogged !== undefined && first)
    remarks.push({ channel: 'visits', id: unlogged, sentTo: first.channel });
  const told: Record<string, number> = { visits: visitsBefore.length + (unlogged === undefined ? 0 : 1) };
  for (const [place, { channel, at, replyAt }] of stops.entries()) {
    const n = told[channel] ?? 0;
    const answered = replyAt === undefined ? 0 : (ANSWERED_BY[channel] ?? 0);
    told[channel] = n + 1 + answered;
    const next = stops[place + 1];
    const sentTo = next && noted.sentOn.includes(place) ? next.channel : undefined;
    const toldAgain = noted.toldAgain.includes(place);
    if (sentTo === undefined && !toldAgain) continue;
    remarks.push({
      channel,
      id: recordId(KINDS[channel] ?? 'web-event', number, n, at),
      ...(sentTo !== undefined && { sentTo }),
      ...(toldAgain && { toldAgain }),
    });
  }
  return remarks;
}

/** How many records an answer of ours adds on a channel. */
const ANSWERED_BY: Readonly<Record<string, number>> = { chat: 3, email: 1, sms: 1, social: 1 };
const KINDS: Readonly<Record<string, RecordKind>> = {
  chat: 'chat-message',
  email: 'mail',
  sms: 'sms',
  phone: 'call',
  social: 'post',
  visits: 'visit',
};
