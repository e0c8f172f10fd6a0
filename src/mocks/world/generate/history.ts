// Tells a generated customer's plan in full, when somebody looks at them.
import { dice, mix, type Dice } from '../chance.ts';
import { brandOf, staffOf, stores } from '../places.ts';
import type { Story } from '../story/draft.ts';
import { tell, type Teller } from '../story/teller.ts';
import { DAY, MINUTE } from '../when.ts';
import type { Plan } from './plan.ts';
import type { PlannedStop } from './stop.ts';
import { fill } from './topic.ts';
import { CAMPAIGNS } from './topics.ts';

const PHRASES = {
  en: {
    hello: 'Hello',
    thanks: 'Thank you.',
    moment: 'One moment, please.',
    done: 'Settled',
    looked: 'Looked for help',
    reported: 'Told us later: the store sent the customer on and noted nothing.',
  },
  fr: {
    hello: 'Bonjour',
    thanks: 'Merci.',
    moment: 'Un instant, je vous prie.',
    done: 'Réglé',
    looked: 'A cherché de l’aide',
    reported: 'Dit plus tard : le magasin a renvoyé ailleurs, sans rien noter.',
  },
} as const;

/** Everything a generated customer ever did, as records. */
export function historyOf(seed: number, plan: Plan): Story {
  return tell(plan.number, plan.customer, (t) => {
    const roll = dice(mix(seed, plan.number, 5));
    const waits = dice(mix(seed, plan.number, 10));
    before(t, plan, roll);
    reported(t, plan, waits);
    plan.stops.forEach((stop, index) => stopTold(t, plan, stop, { index, roll, waits }));
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

/** The visit that only the customer told us of, when they got in touch. */
function reported(t: Teller, plan: Plan, waits: Dice): void {
  const { customer, noted, stops } = plan;
  const first = stops[0];
  if (!noted.reported || !first) return;
  const store = waits.pick(BUSY[customer.brand] ?? []);
  t.visit(noted.reported.at, {
    store,
    reason: 'complaint',
    summary: PHRASES[customer.language].reported,
    outcome: { kind: 'sent-elsewhere', text: '' },
    reportedBy: 'customer',
    recordedAt: first.at,
    ...(waits.maybe(0.7) && { saysWaitedMin: isBusy(store) ? waits.between(14, 32) : waits.between(4, 12) }),
  });
}

/** Where visitors say they are kept waiting, and sent on, most. */
const BUSY: Readonly<Record<string, readonly string[]>> = {
  dunmore: [
    'kingsgate',
    'kingsgate',
    'kingsgate',
    'kingsgate',
    'harbour-walk',
    'harbour-walk',
    'harbour-walk',
    'market-street',
    'station-arcade',
    'northfield',
  ],
  rye: ['mill-lane', 'mill-lane', 'abbey-green'],
};
const isBusy = (store: string): boolean => store === 'kingsgate' || store === 'harbour-walk';

/** What the visitor says of the queue, later and elsewhere. */
function saysWaited(waited: number, store: string, waits: Dice): number {
  return waited + (isBusy(store) ? waits.between(9, 18) : waits.between(0, 3));
}

function stopTold(
  t: Teller,
  plan: Plan,
  stop: PlannedStop,
  { index, roll, waits }: { readonly index: number; readonly roll: Dice; readonly waits: Dice },
): void {
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
      const store = roll.pick(shops).id;
      const waited = roll.between(1, 20);
      const isToldLater = plan.stage === 'resolved' && index < plan.stops.length - 1 && waits.maybe(0.6);
      t.visit(at, {
        store,
        by: 'Iris Holt',
        reason: 'complaint',
        waited,
        ...(isToldLater && { saysWaitedMin: saysWaited(waited, store, waits) }),
        ...(plan.noted.toldAgain.includes(index) && { toldAgain: true }),
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
  const { ownerId, caseId, stops, resolvedAt } = plan;
  const { survey } = plan.noted;
  const openedAt = stops[0]?.at ?? 0;
  if (ownerId !== null) t.owns(openedAt + 2 * MINUTE, ownerId, 'claimed', caseId);
  if (ownerId !== null && resolvedAt !== undefined)
    t.owns(resolvedAt, ownerId, 'resolved', caseId, { why: PHRASES[plan.customer.language].done });
  if (!survey) return;
  const { askedAt, medium, answer } = survey;
  t.touch(askedAt, medium, 'How did we do?', answer ? 'opened' : 'sent', { survey: 'sent' });
  if (answer) t.answers(answer.at, medium, answer.score, '', caseId);
}
