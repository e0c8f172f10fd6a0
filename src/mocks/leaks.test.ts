import { describe, expect, test } from 'vitest';
import { channelBackends } from './backends.ts';
import { pokesFor } from './pokes.ts';
import { openGateway, type TestGateway } from './testing/gateway.ts';
import { common, doorsOf, type Door } from './testing/doors.ts';
import type { Twin } from './testing/twin-records.ts';
import { twinWorld } from './testing/twins.ts';
import { createWorld } from './world/index.ts';

const WORDS = 'SECRETWORDS';
const HUSH = 'HUSHAMONGUS';
/** Of a brand that Nadia of the store does not work for. */
const foreign: Twin = { id: 'carla', name: 'Carla Quillfeather', brand: 'rye', digit: 7, words: WORDS };
const own: Twin = {
  id: 'joan',
  name: 'Joan Thistlewood',
  brand: 'dunmore',
  digit: 3,
  words: 'Good morning',
  hush: HUSH,
};
const { hush: _hush, ...unspoken } = own;
const open = (twins: readonly Twin[]): Promise<TestGateway> =>
  openGateway({ world: twinWorld(twins), channels: channelBackends });

/** What one person is answered at some doors, by address and question. */
async function answers(
  gateway: TestGateway,
  who: string,
  doors: readonly Door[],
): Promise<ReadonlyMap<string, string>> {
  const ask = await gateway.as(who);
  const all = new Map<string, string>();
  for (const { path, json } of doors) {
    const { status, body } = await ask(path, json === undefined ? {} : { json });
    all.set(`${path} ${JSON.stringify(json) ?? ''}`, `${String(status)} ${JSON.stringify(body)}`);
  }
  return all;
}
const mentioning = (all: ReadonlyMap<string, string>, word: string): readonly string[] =>
  [...all].filter(([, answer]) => answer.includes(word)).map(([door]) => door);

describe('a customer of another brand', () => {
  test('is behind every one of these doors for somebody who may see both brands', async () => {
    const gateway = await open([own, foreign]);
    const all = await answers(gateway, 'priya', doorsOf(foreign));
    const absent = await answers(await open([own]), 'priya', doorsOf(foreign));
    const shut = [...all].filter(([door, answer]) => answer === absent.get(door)).map(([door]) => door);
    // A file comes by the door of its own channel alone, and nobody wrote among themselves about her.
    expect(shut.map((door) => /[a-z]+\/([cmpw])-7/.exec(door)?.[0] ?? door)).toEqual([
      'redirect/w-7',
      'redirect/m-7',
      'redirect/p-7',
      'desk/c-7',
      'desk/w-7',
      'media/m-7',
      'media/w-7',
    ]);
  });

  test('is not there for anybody else: every door answers as it does in a world without her', async () => {
    const hers = await answers(await open([own, foreign]), 'nadia', doorsOf(foreign));
    expect(hers).toEqual(await answers(await open([own]), 'nadia', doorsOf(foreign)));
    expect(mentioning(hers, WORDS)).toEqual([]);
  });

  test('changes nothing in what somebody else finds, counts and is told', async () => {
    const seen = async (twins: readonly Twin[]) => {
      const gateway = await open(twins);
      if (twins.includes(foreign))
        for (const channel of ['chat', 'email', 'sms', 'phone', 'social', 'visits', 'orders', 'website'])
          await gateway.backstage.arrive(channel, foreign.id, WORDS);
      const nadias = await answers(gateway, 'nadia', [...doorsOf(own), ...common]);
      const told = await pokesFor(gateway.storage, 'nadia', '');
      // How often the mail account as a whole has changed is no secret.
      return {
        told: told.pokes,
        last: told.last,
        nadias: [...nadias].map(([door, answer]) => [door, answer.replaceAll(/"w\d+t/g, '"w#t')]),
      };
    };
    expect(await seen([own, foreign])).toEqual(await seen([own]));
  });
});

describe('what colleagues write among themselves', () => {
  test('is read by those who may', async () => {
    const gateway = await open([own]);
    expect(mentioning(await answers(gateway, 'priya', doorsOf(own)), HUSH)).toEqual([
      '/gw/chat/api/v1/accounts/1/contacts/7300/conversations ',
      '/gw/chat/api/v1/accounts/1/conversations/703/messages ',
      '/desk/v1/customers/joan/entries ',
    ]);
  });

  test('changes nothing in what store staff find, count and are told', async () => {
    const seen = async (twin: Twin, also: (gateway: TestGateway) => Promise<unknown>) => {
      const gateway = await open([twin]);
      await also(gateway);
      await gateway.backstage.arrive('sms', own.id, 'What everybody may know');
      const told = await pokesFor(gateway.storage, 'nadia', '');
      return {
        told: told.pokes,
        last: told.last,
        nadias: await answers(gateway, 'nadia', [...doorsOf(own), ...common]),
      };
    };
    const quiet = await seen(unspoken, async () => undefined);
    const whispered = await seen(own, async (gateway) => {
      const priya = await gateway.as('priya');
      const note = await priya('/desk/v1/cases/21003/notes', { json: { text: HUSH } });
      const aside = await priya('/gw/chat/api/v1/accounts/1/conversations/703/messages', {
        json: { content: HUSH, private: true },
      });
      expect([note.status, aside.status]).toEqual([201, 200]);
    });
    expect(whispered).toEqual(quiet);
    expect(quiet.told.map(({ type, subject }) => `${type} ${subject}`)).toContain('channel.changed sms');
  });
});

test('no digits of a number reach those who see only its end, however somebody wrote it down', async () => {
  const notations = [
    '+44 7700 900503',
    '07700 900503',
    '0044 (0)7700-900503',
    '7700.900.503',
    '<b>07700</b> 900 503',
  ];
  const talkative = { ...own, words: `Ring ${notations.join(', or ')}` };
  const gateway = await open([talkative]);
  const bare = (answer: string) => answer.normalize('NFKC').replaceAll(/<[^>]*>|\D/g, '');
  const telling = (all: ReadonlyMap<string, string>) =>
    [...all].filter(([, answer]) => bare(answer).includes('7700900503')).map(([door]) => door);
  expect(telling(await answers(gateway, 'priya', doorsOf(own))).length).toBeGreaterThan(20);
  expect(telling(await answers(gateway, 'nadia', [...doorsOf(own), ...common]))).toEqual([]);
});

test('what somebody spends and costs is in no byte a shop is sent', async () => {
  const gateway = await openGateway({
    world: createWorld({ seed: 1, size: 'demo' }),
    channels: channelBackends,
  });
  const james = '/desk/v1/customers/james-whitcombe';
  const doors = [
    james,
    `${james}/cases`,
    `${james}/offers`,
    `${james}/entries`,
    '/desk/v1/search?q=whitcombe',
  ];
  const all = async (who: string) =>
    [
      ...(
        await answers(
          gateway,
          who,
          doors.map((path) => ({ path })),
        )
      ).values(),
    ].join();
  // Lifetime value and cost.
  const canaries = [/\b126400\b/, /\b8600\b/];
  const told = (bytes: string) => canaries.map((canary) => canary.test(bytes));
  expect([told(await all('priya')), told(await all('nadia'))]).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('a number cannot be found out end by end', async () => {
  const gateway = await open([own]);
  const finds = async (who: string, q: string) => {
    const ask = await gateway.as(who);
    const { body } = await ask(`/desk/v1/search?q=${q}`);
    return (body as { customers: readonly unknown[] }).customers.length;
  };
  // Whatever stands before the end one sees, right or wrong, changes nothing.
  const ends = ['503', '900503', '111503', '7700900503', '07700900503', '%2B447700900503', '7700111503'];
  const found = (who: string) => Promise.all(ends.map((end) => finds(who, end)));
  expect([await found('nadia'), await found('priya')]).toEqual([
    [1, 1, 1, 1, 1, 1, 0],
    [1, 1, 0, 1, 1, 1, 0],
  ]);
});
