// The book of figures while it is written: a first question takes seconds in a large world, and nobody waits for it.
import { expect, test } from 'vitest';
import { Moves, Satisfaction } from '#src/desk/figures.ts';
import { paths } from '#src/desk/paths.ts';
import { channelBackends } from '../../backends.ts';
import { openGateway } from '../../testing/gateway.ts';
import { createWorld } from '../../world/index.ts';

const demo = createWorld({ seed: 1, size: 'demo' });
const PERIOD = 'from=2026-02-20&to=2026-03-19';

async function open(world: Parameters<typeof openGateway>[0] = {}) {
  const gateway = await openGateway({ world: { ...demo }, channels: channelBackends, ...world });
  const ask = await gateway.as('sam');
  const figure = async <T>(name: 'moves' | 'satisfaction', schema: { parse: (value: unknown) => T }) =>
    schema.parse((await ask(`${paths.figure(name)}?${PERIOD}`)).body);
  return {
    gateway,
    ask,
    moves: () => figure('moves', Moves),
    satisfaction: () => figure('satisfaction', Satisfaction),
  };
}

/** An open case of somebody who did not write an SMS last; told late, since nobody wrote it by hand. */
const lateCase = () => {
  for (let at = demo.caseCount - 1; at >= 0; at--) {
    const one = demo.caseAt(at);
    const isApart = demo.casesOf(one.customer).length === 1;
    const person = demo.customer(one.customer);
    const hasPhone = person?.keys.some(({ kind }) => kind === 'phone') ?? false;
    if (one.state !== 'resolved' && isApart && hasPhone && one.trail.at(-1)?.channel !== 'sms') return one;
  }
  throw new Error('every open case ends with an SMS');
};

test('a case that changes while it is waiting to be told is told as it stands', async () => {
  const { total } = await (await open()).moves();
  const { gateway, ask, moves } = await open();
  const counting = moves();
  // Under way: the cases to tell are known, and the first of them told.
  await new Promise((resolve) => setTimeout(resolve, 30));
  await gateway.backstage.arrive('sms', lateCase().customer, 'Any news?');
  await ask(paths.board);
  await counting;
  expect((await moves()).total).toBe(total + 1);
});

test('two figures asked for at once read each case once', async () => {
  const counted = () => {
    let reads = 0;
    const world = {
      ...demo,
      feed: ((kind, customer) => {
        reads += 1;
        return demo.feed(kind, customer);
      }) satisfies typeof demo.feed,
    };
    return { world, reads: () => reads };
  };
  const [alone, together] = [counted(), counted()];
  await (await open({ world: alone.world })).moves();
  const both = await open({ world: together.world });
  await Promise.all([both.moves(), both.satisfaction()]);
  expect(together.reads()).toBeLessThan(alone.reads() * 1.1);
});
