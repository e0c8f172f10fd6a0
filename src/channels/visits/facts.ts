// What a visit states in a fixed form: who came where, what was bought, refunded, given, and where they were sent.
import type { Fact } from '#src/channels/channel.ts';
import { MINUTE } from '#src/lib/time.ts';
import type { Entry } from '#src/timeline/index.ts';
import { isVisit } from './map.ts';

export function factsOf(entry: Entry): readonly Fact[] {
  if (!isVisit(entry)) return [];
  const { body } = entry;
  const { outcome } = body;
  const about = { entryKey: entry.key, at: entry.at, channel: entry.channel, place: body.store };
  const served = body.associate === undefined ? {} : { who: body.associate };
  const words = body.reasonText ?? body.summary;
  const waitedMin = Math.max(body.waitedMin ?? 0, body.saysWaitedMin ?? 0);
  const facts: Fact[] = [
    {
      ...about,
      ...served,
      kind: 'contact',
      ...(words !== '' && { words }),
      ...(waitedMin > 0 && { waitedMs: waitedMin * MINUTE }),
    },
  ];
  const item = (body.items.find(({ returned }) => returned) ?? body.items[0])?.name;
  const thing = item === undefined ? {} : { item };
  const amount = outcome?.amount ? { amount: outcome.amount } : {};
  if (outcome?.kind === 'bought')
    facts.push({ ...about, ...amount, ...thing, kind: 'bought', words: outcome.text });
  if (outcome?.kind === 'refunded')
    facts.push({ ...about, ...amount, ...thing, kind: 'refunded', words: outcome.text });
  if (outcome?.code !== undefined) {
    const percent = outcome.percent === undefined ? {} : { words: `${outcome.percent}%` };
    facts.push({ ...about, kind: 'discount', reference: outcome.code, ...percent });
  }
  if (outcome?.kind === 'sent-elsewhere')
    facts.push({ ...about, ...served, kind: 'sent-elsewhere', words: outcome.text });
  if (body.toldAgain) facts.push({ ...about, ...served, kind: 'told-again' });
  return facts;
}
