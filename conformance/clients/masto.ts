// The social back end through masto, a public client of Mastodon. It knows hosts, not folders, and asks at the root.
import type { BackEnds } from '../backends.ts';
import { absent, check, holds, same } from '../checks.ts';
import { james, margaret } from '../people.ts';

export async function checkMasto(backEnds: BackEnds): Promise<void> {
  console.log('\nSocial, with the npm package masto');
  const masto = await import('masto').catch(() => undefined);
  if (!masto) return absent('the npm package masto: run `npm ci` in conformance/');
  const client = masto.createRestAPIClient({ url: backEnds.origin, accessToken: 'any token at all' });
  const who = async (acct: string): Promise<string> => (await client.v1.accounts.lookup({ acct })).id;
  await check('looks an account up by its handle, in any spelling', async () => {
    const account = await client.v1.accounts.lookup({ acct: margaret.acct.toUpperCase() });
    same(
      [account.acct, account.username, await who(margaret.acct)],
      [margaret.acct, margaret.acct, account.id],
    );
    holds(BigInt(account.id) > 2n ** 53n, 'an id a number could hold hides mistakes');
    same((await client.v1.accounts.$select(account.id).fetch()).acct, margaret.acct);
  });
  await check(
    'walks mentions by the Link header: every page, no hole, none twice, short pages included',
    async () => {
      const accountId = await who(margaret.acct);
      const ids: string[] = [];
      const sizes: number[] = [];
      for await (const page of client.v1.notifications.list({ types: ['mention'], accountId, limit: 30 })) {
        ids.push(...page.map(({ id }) => id));
        sizes.push(page.length);
        if (sizes.length === 8) break;
      }
      same([sizes.length, new Set(ids).size], [8, ids.length]);
      holds(
        ids.every((id, at) => at === 0 || BigInt(id) < BigInt(ids[at - 1] ?? 0)),
        'not newest first',
      );
      const two = client.v1.notifications.list({ types: ['mention'], accountId, limit: 80 });
      const again: string[] = [];
      for await (const page of two) {
        again.push(...page.map(({ id }) => id));
        if (again.length >= ids.length) break;
      }
      same(again.slice(0, ids.length), ids, 'another page size gives other mentions');
    },
  );
  await check('the walk of somebody with few mentions ends', async () => {
    const accountId = await who(james.acct);
    let count = 0;
    for await (const page of client.v1.notifications.list({ types: ['mention'], accountId, limit: 2 }))
      count += page.length;
    holds(count > 0, 'nobody mentioned us');
  });
  await check('walks back up from a mention by the other link', async () => {
    const accountId = await who(margaret.acct);
    const first = await client.v1.notifications.list({ types: ['mention'], accountId, limit: 7 });
    const below = first.at(-1)?.id ?? '';
    const up = await client.v1.notifications.list({
      types: ['mention'],
      accountId,
      limit: 3,
      minId: below,
    });
    same(
      up.map(({ id }) => id),
      first.slice(-4, -1).map(({ id }) => id),
    );
  });
  await check('reads a post and what stands around it', async () => {
    const [mention] = await client.v1.notifications.list({
      types: ['mention'],
      accountId: await who(james.acct),
      limit: 1,
    });
    const status = mention && 'status' in mention ? mention.status : undefined;
    const again = await client.v1.statuses.$select(status?.id ?? '').fetch();
    same([again.id, again.content], [status?.id, status?.content]);
    const { ancestors, descendants } = await client.v1.statuses.$select(again.id).context.fetch();
    holds(Array.isArray(ancestors) && Array.isArray(descendants), 'no context');
  });
  await check('posts with an Idempotency-Key: twice the same key is one post', async () => {
    const post = (key: string) =>
      client.v1.statuses.create(
        { status: `@${james.acct} It is on its way.`, visibility: 'direct' },
        { requestInit: { headers: { 'Idempotency-Key': key } } },
      );
    const before = ((await backEnds.backstage('journal', 'social')) as readonly unknown[]).length;
    const [first, second, third] = [await post('key-1'), await post('key-1'), await post('key-2')];
    const after = ((await backEnds.backstage('journal', 'social')) as readonly unknown[]).length;
    same(
      [first.id === second.id, first.id === third.id, after - before, first.visibility],
      [true, false, 2, 'direct'],
    );
  });
  await check('both generations of instance say how long a post may be', async () => {
    same((await client.v2.instance.fetch()).configuration.statuses.maxCharacters, 500);
    same((await client.v1.instance.fetch()).configuration.statuses.maxCharacters, 500);
  });
  await check('refusals come as the client’s own errors', async () => {
    const status = async (run: () => Promise<unknown>): Promise<unknown> => {
      try {
        await run();
        return 'accepted';
      } catch (cause) {
        return cause instanceof masto.MastoHttpError ? cause.statusCode : cause;
      }
    };
    same(await status(() => client.v1.accounts.lookup({ acct: 'nobody-at-all' })), 404);
    same(await status(() => client.v1.statuses.create({ status: 'x'.repeat(501) })), 422);
    await backEnds.backstage('dial', 'social', { fault: '429', times: 1 });
    same(await status(() => client.v1.accounts.lookup({ acct: james.acct })), 429);
  });
}
