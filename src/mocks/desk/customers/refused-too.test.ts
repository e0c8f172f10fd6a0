import { expect, test } from 'vitest';
import { RefusedToo } from '#src/desk/refused-too.ts';
import { openGateway } from '../../testing/gateway.ts';
import { createWorld } from '../../world/index.ts';

async function askAs(who: string) {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  const ask = await gateway.as(who);
  return async (caseId: string) => {
    const { status, body } = await ask(`/desk/v1/cases/${caseId}/refused-too`);
    return status === 200 ? RefusedToo.parse(body).items : status;
  };
}

test('three more customers were refused the code of the broken trousers: newest first, and each leads back', async () => {
  const refusedToo = await askAs('priya');
  const found = await refusedToo('20418');
  if (typeof found === 'number') throw new Error(`answered ${found}`);
  expect(found.map(({ reference, customers }) => [reference, customers])).toEqual([['KG40', 3]]);
  const cases = found[0]?.cases ?? [];
  expect(cases.map(({ customer }) => customer.name)).toEqual(['Priti Shah', 'Marcus Bell', 'Lena Fischer']);
  expect(cases.map(({ at }) => at)).toEqual(
    cases
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  const back = await refusedToo(cases[0]?.id ?? '');
  expect(typeof back === 'number' ? back : back[0]?.cases.map(({ id }) => id)).toContain('20418');
});

test('a case without a refusal has nobody, and who may not see the case is told nothing', async () => {
  expect(await (await askAs('priya'))('20431')).toEqual([]);
  expect(await (await askAs('eva'))('20418')).toBe(404);
});
