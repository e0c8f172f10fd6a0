// What the email channel promises of any mail server, one server at a time.
import { lookUpMail, sendMail } from '../../src/channels/email/send.ts';
import type { MailBody } from '../../src/channels/email/body.ts';
import type { LookUp, Outgoing, SendOutcome } from '../../src/channels/channel.ts';
import { wire } from '../../src/lib/http.ts';
import type { Entry } from '../../src/timeline/entry.ts';
import type { Page } from '../../src/timeline/page.ts';
import { check, holds, same } from '../checks.ts';
import { arriving, dana, hers, letters } from './letters.ts';
import type { MailServer } from './server.ts';
import { normalised } from './timeline.ts';
import { aroundInstant, back, entriesOf, forward, pageOf, walk } from './walks.ts';

const never = new AbortController().signal;
const numberOf = (entry: Entry): number =>
  Number(/^letter-(\d+)@/.exec((entry.body as MailBody).messageId ?? '')?.[1]);
const numbers = (entries: readonly Entry[]): readonly number[] =>
  entries.map(numberOf).toSorted((a, b) => a - b);
const all = [...hers].toSorted((a, b) => a - b);

/** Instants worth jumping to: outside, between, inside a second three letters share, and right beside it. */
const second = letters.find(({ n }) => n === 8)?.at ?? 0;
const JUMPS = [0, second - 1, second, second + 1, second + 1000, Date.UTC(2026, 1, 1), Date.UTC(2030, 0, 1)];

/** Everything inside what a page says it covers is on that page or on one before it. */
function keepTheirWord(pages: readonly Page[], line: readonly Entry[]): void {
  const here = new Set<string>();
  for (const { covered, entries } of pages) {
    for (const { nativeId } of entries) here.add(nativeId);
    const missing = line.filter(
      ({ at, nativeId }) => at >= covered.from && at < covered.to && !here.has(nativeId),
    );
    same(numbers(missing), [], `letters missing between ${String(covered.from)} and ${String(covered.to)}`);
  }
}

/** Runs the suite against one server and gives the line as it stands afterwards, without ids. */
export async function keepsPromises(server: MailServer): Promise<readonly unknown[]> {
  console.log(`\nEmail channel against ${server.name}`);
  wire({ origin: server.origin, ready: Promise.resolve(), token: () => server.token });

  await reading();
  await hearing(server);
  await sending(server);
  server.index();
  const line = await normalised(entriesOf(await back(100)), server);
  if (server.destroy) await losing(server.destroy);
  return line;
}

async function losing(destroy: (nativeId: string) => Promise<void>): Promise<void> {
  await check('when the mail at the edge of a page is deleted, the walk goes on behind it', async () => {
    const line = entriesOf(await back(100));
    const page = await pageOf({ direction: 'older', limit: 10 });
    const edge = page.entries.at(-1);
    await destroy(edge?.nativeId ?? '');
    const rest =
      page.older === undefined
        ? []
        : await walk({ direction: 'older', cursor: page.older, limit: 10 }, 'older', 10);
    same(
      [...page.entries, ...entriesOf(rest)].map(({ nativeId }) => nativeId),
      line.map(({ nativeId }) => nativeId),
    );
  });
}

async function reading(): Promise<void> {
  let line: readonly Entry[] = [];
  for (const limit of [7, 1, 3, 100])
    await check(
      `back page by page, ${String(limit)} at a time: every letter of hers once, nobody else's`,
      async () => {
        const pages = await back(limit);
        line = entriesOf(pages);
        same(numbers(line), all);
        same(
          line.map(({ at }) => at),
          line.map(({ at }) => at).toSorted((a, b) => b - a),
          'newest first',
        );
        const last = pages.at(-1);
        same([pages[0]?.atNewest, last?.covered.from], [true, -Infinity]);
        keepTheirWord(pages, line);
      },
    );
  for (const limit of [7, 1, 100])
    await check(`forward from the first letter, ${String(limit)} at a time: the same letters`, async () => {
      const pages = await forward(limit);
      same(numbers(entriesOf(pages)), all);
      keepTheirWord(pages, line);
    });
  for (const at of JUMPS)
    await check(`a jump to ${new Date(at).toISOString()}, then both ways: the same letters`, async () => {
      const pages = await aroundInstant(at, 4);
      same(numbers(entriesOf(pages)), all);
      holds(
        pages[0]?.entries.every((entry) => entry.at < at) ?? false,
        'a letter after the instant came first',
      );
      keepTheirWord(pages, line);
    });
  await check('a cursor that is not ours begins at the newest page', async () => {
    same(numbers((await pageOf({ direction: 'older', cursor: 'gibberish{', limit: 100 })).entries), all);
  });
}

const withoutState = (cursor = ''): string =>
  JSON.stringify({ ...(JSON.parse(cursor) as object), state: 'from another life' });

async function hearing(server: MailServer): Promise<void> {
  const [newest] = await back(5);
  await check('a letter that arrives is on the next newer page, before the index knows it', async () => {
    same((await pageOf({ direction: 'newer', cursor: newest?.newer ?? '', limit: 5 })).entries, []);
    await server.arrive();
    const page = await pageOf({ direction: 'newer', cursor: newest?.newer ?? '', limit: 5 });
    same(
      page.entries.map(({ summary, from }) => [summary, from]),
      [[`${arriving.subject}\n${arriving.text}`, 'customer']],
    );
    same(
      [page.atNewest, (await pageOf({ direction: 'newer', cursor: page.newer ?? '', limit: 5 })).entries],
      [true, []],
    );
  });
  await check('a letter the index does not know yet is on the newest page', async () => {
    const [first] = await back(5);
    same(first?.entries[0]?.summary, `${arriving.subject}\n${arriving.text}`);
  });
  server.index();
  await check('with a state the server no longer knows, the letter is found from the edge', async () => {
    const page = await pageOf({ direction: 'newer', cursor: withoutState(newest?.newer), limit: 5 });
    same(
      page.entries.map(({ summary }) => summary),
      [`${arriving.subject}\n${arriving.text}`],
    );
  });
}

async function sending(server: MailServer): Promise<void> {
  const answered = entriesOf(await back(100)).find((entry) => numberOf(entry) === 19);
  holds(answered !== undefined, 'letter 19 is not there');
  const started = Date.now();
  const outgoing = (intentId: string, more: Partial<Outgoing> = {}): Outgoing => ({
    intentId,
    customerId: dana.customerId,
    caseId: '1',
    channel: 'email',
    mode: 'reply',
    text: `It is waterproof, says ${intentId}.\nGrüße 🧥`,
    to: { kind: 'email', value: 'dana@example.com', verified: true },
    inReplyTo: {
      nativeId: answered?.nativeId ?? '',
      ...(answered?.thread !== undefined && { thread: answered.thread }),
      body: answered?.body,
    },
    createdAt: started,
    ...more,
  });
  const send = (one: Outgoing): Promise<SendOutcome> => sendMail(one, never);
  const lookUp = (one: Outgoing): Promise<LookUp> => lookUpMail(one, never);
  const leftFor = async (intentId: string): Promise<number> =>
    (await server.left()).filter(({ messageId }) => messageId.startsWith(`intent.${intentId}@`)).length;

  await check('what was never sent is looked up as absent', async () => {
    same(await lookUp(outgoing('never')), { kind: 'absent' });
  });
  await check('a reply leaves once, with its Message-ID, to the one it is for', async () => {
    const outcome = await send(outgoing('first'));
    same([outcome.kind, await leftFor('first')], ['sent', 1]);
    const [left] = (await server.left()).filter(({ messageId }) => messageId.startsWith('intent.first@'));
    same([left?.to, left?.subject], [['dana@example.com'], 'Re: The green coat']);
  });
  await check('the same intent again leaves nothing more, and gives the same id', async () => {
    same(await send(outgoing('first')), await send(outgoing('first')));
    same(await leftFor('first'), 1);
  });
  await check('it is found by its Message-ID at once, before the index knows it', async () => {
    const sent = await send(outgoing('first'));
    same(await lookUp(outgoing('first')), {
      kind: 'found',
      nativeId: sent.kind === 'sent' ? sent.nativeId : 'not sent',
    });
  });
  await check('a reply whose answer was lost is unknown, found, and not sent a second time', async () => {
    const outcome = await losingTheAnswer(() => send(outgoing('lost')));
    const look = await lookUp(outgoing('lost'));
    same(
      [outcome.kind, look.kind, (await send(outgoing('lost'))).kind, await leftFor('lost')],
      ['unknown', 'found', 'sent', 1],
    );
  });
  await check('a draft left behind is not taken for sent, and the next try sends it', async () => {
    const refused = await losingTheDraft(() => send(outgoing('draft')));
    const look = await lookUp(outgoing('draft'));
    same([refused.kind, look.kind, await leftFor('draft')], ['not-sent', 'absent', 0]);
    same([(await send(outgoing('draft'))).kind, await leftFor('draft')], ['sent', 1]);
  });
  await check('an address nobody can have is refused, and nothing leaves', async () => {
    const before = (await server.left()).length;
    const to = { kind: 'email', value: 'dana at example', verified: false } as const;
    same(
      [(await send(outgoing('nowhere', { to }))).kind, (await server.left()).length],
      ['not-sent', before],
    );
  });
  await check('replies are on the next newer page with the intent they were sent for', async () => {
    const page = await pageOf({ direction: 'newer', after: started - 60_000, limit: 20 });
    const fresh = await sinceArrival();
    const intents = [...page.entries, ...fresh].flatMap(({ intentId }) => intentId ?? []);
    same([...new Set(intents)].toSorted(), ['draft', 'first', 'lost']);
    same([...new Set(fresh.map(({ thread }) => thread))], [answered?.thread], 'the thread they answer in');
  });

  async function sinceArrival(): Promise<readonly Entry[]> {
    server.index();
    const [page] = await back(10);
    return page?.entries.filter(({ intentId }) => intentId !== undefined) ?? [];
  }
}

/** The request reaches the server, its answer does not reach us. */
async function losingTheAnswer<T>(run: () => Promise<T>): Promise<T> {
  return withFetch(async (reach, input, init) => {
    const reply = await reach(input, init);
    if (typeof init?.body === 'string' && init.body.includes('EmailSubmission/set'))
      throw new TypeError('lost');
    return reply;
  }, run);
}

/** The server takes the draft and refuses its submission. */
async function losingTheDraft<T>(run: () => Promise<T>): Promise<T> {
  return withFetch(
    (reach, input, init) =>
      reach(
        input,
        typeof init?.body === 'string'
          ? { ...init, body: init.body.replace('"emailId":"#d"', '"emailId":"#x"') }
          : init,
      ),
    run,
  );
}

type Fetch = typeof globalThis.fetch;

async function withFetch<T>(
  through: (reach: Fetch, ...args: Parameters<Fetch>) => ReturnType<Fetch>,
  run: () => Promise<T>,
): Promise<T> {
  const reach = globalThis.fetch;
  globalThis.fetch = (...args) => through(reach, ...args);
  try {
    return await run();
  } finally {
    globalThis.fetch = reach;
  }
}
