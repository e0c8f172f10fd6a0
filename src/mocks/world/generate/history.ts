// Tells a generated customer's plan in full, when somebody looks at them.
import { dice, mix, type Dice } from '../chance.ts';
import { brandOf, staffOf, stores } from '../places.ts';
import type { Story } from '../story/draft.ts';
import { tell, type Teller } from '../story/teller.ts';
import { DAY, MINUTE } from '../when.ts';
import type { Plan, PlannedStop } from './plan.ts';
import { fill } from './topic.ts';
import { CAMPAIGNS } from './topics.ts';

const PHRASES = {
  en: {
    hello: 'Hello',
    thanks: 'Thank you.',
    moment: 'One moment, please.',
    done: 'Settled',
    looked: 'Looked for help',
  },
  fr: {
    hello: 'Bonjour',
    thanks: 'Merci.',
    moment: 'Un instant, je vous prie.',
    done: 'Réglé',
    looked: 'A cherché de l’aide',
  },
} as const;

/** Everything a generated customer ever did, as records. */
export function historyOf(seed: number, plan: Plan): Story {
  return tell(plan.number, plan.customer, (t) => {
    const roll = dice(mix(seed, plan.number, 5));
    before(t, plan, roll);
    plan.stops.forEach((stop, index) => stopTold(t, plan, stop, index, roll));
    after(t, plan);
  });
}

function before(t: Teller, plan: Plan, roll: Dice): void {
  const { brand } = plan.customer;
  const shops = stores.filter((store) => store.brand === brand);
  for (const at of plan.visitsBefore) {
    const minor = roll.between(4, 90) * 100;
    t.visit(at, {
      store: roll.pick(shops).id,
      by: 'Iris Holt',
      reason: 'shopping',
      waited: roll.between(0, 9),
      summary: roll.pick(plan.topic.items)[0],
      outcome: { kind: 'bought', text: '', amount: { minor, currency: 'GBP' } },
    });
  }
  for (const at of plan.touches)
    t.touch(at, 'email', roll.pick(CAMPAIGNS[brand] ?? []), roll.pick(['sent', 'opened', 'sent', 'clicked']));
  const [name, minor] = plan.item;
  t.order(plan.orderedAt, {
    number: plan.orderNumber,
    items: [[name, minor]],
    steps: [
      ['ordered', plan.orderedAt],
      ['shipped', plan.orderedAt + DAY],
      ['delivered', plan.orderedAt + 2 * DAY],
    ],
  });
}

function stopTold(t: Teller, plan: Plan, stop: PlannedStop, index: number, roll: Dice): void {
  const { customer, ownerId } = plan;
  const owner = staffOf(ownerId ?? 'owen');
  const words = customer.language === 'fr' ? plan.topic.fr : plan.topic.en;
  const phrases = PHRASES[customer.language];
  const say = (text: string): string => fill(text, plan.item[0], plan.orderNumber);
  const asked = say(index === 0 ? words.ask : words.again);
  const { at, replyAt } = stop;
  switch (stop.channel) {
    case 'chat': {
      const lines: Parameters<Teller['chat']>[0][number][] = [[at, 'customer', `${phrases.hello}. ${asked}`]];
      if (replyAt !== undefined) {
        const step = Math.floor((replyAt - at) / 4 / 1000) * 1000;
        lines.push(
          [at + step, owner.name, phrases.moment],
          [at + 2 * step, owner.name, say(words.reply)],
          [
            at + 3 * step,
            'activity',
            `Conversation was marked resolved by ${owner.name}`,
            { ended: 'resolved' },
          ],
        );
      }
      t.chat(lines);
      break;
    }
    case 'email': {
      const photo = roll.maybe(0.2)
        ? [{ name: 'photo.jpg', type: 'image/jpeg', size: roll.between(20, 400) * 1000 }]
        : undefined;
      const mail = t.mailIn(at, say(words.subject), `${phrases.hello},\n\n${asked}\n\n${customer.name}`, {
        ...(photo && { attachments: photo }),
      });
      if (replyAt !== undefined)
        t.mailOut(
          replyAt,
          owner.id,
          `Re: ${say(words.subject)}`,
          `${phrases.hello} ${customer.givenName},\n\n${say(words.reply)}\n\n${owner.givenName}`,
          { re: mail },
        );
      break;
    }
    case 'sms':
      t.smsIn(at, asked);
      if (replyAt !== undefined) t.smsOut(replyAt, `${say(words.reply)} ${owner.givenName}`);
      break;
    case 'phone':
      t.call(at, {
        by: owner.id,
        minutes: roll.between(2, 14),
        queuedMs: roll.below(8) * MINUTE,
        note: `<p>${say(words.note)}</p>`,
        outcome: say(words.outcome),
      });
      break;
    case 'social': {
      const post = t.postIn(at, `<p>${t.mention()} ${asked}</p>`, { views: roll.between(3, 400) });
      if (replyAt !== undefined)
        t.postOut(replyAt, owner.id, `<p>${say(words.reply)} ${owner.givenName}</p>`, { re: post });
      break;
    }
    case 'visits': {
      const shops = stores.filter((store) => store.brand === customer.brand);
      t.visit(at, {
        store: roll.pick(shops).id,
        by: 'Iris Holt',
        reason: 'complaint',
        waited: roll.between(1, 20),
        summary: say(words.note),
        outcome: { kind: 'advised', text: say(words.outcome) },
      });
      break;
    }
    default:
      t.web(
        at,
        'viewed',
        `/help?q=${encodeURIComponent(brandOf(customer.brand).name)}`,
        `${phrases.looked}: ${say(words.subject)}`,
      );
  }
}

function after(t: Teller, plan: Plan): void {
  const { ownerId, caseId, stops, resolvedAt, answer } = plan;
  const openedAt = stops[0]?.at ?? 0;
  if (ownerId !== null) t.owns(openedAt + 2 * MINUTE, ownerId, 'claimed', caseId);
  if (ownerId !== null && resolvedAt !== undefined)
    t.owns(resolvedAt, ownerId, 'resolved', caseId, { why: PHRASES[plan.customer.language].done });
  if (answer) t.answers(answer.at, 'email', answer.score, '', caseId);
}
