// The figures of fifty thousand cases at the pretend desk, each asked for as the first of a world and once more: what it
// costs, and the longest stretch in which nothing else gets a turn. In a browser that is how long the page stands still.
// `npm run bench -- figures`. In Node, by the thread's own CPU.
import { setImmediate as turn } from 'node:timers/promises';
import { boardColumns } from '../src/desk/board.ts';
import { cpuMs } from '../src/lib/testing/cpu.ts';
import { channelBackends } from '../src/mocks/backends.ts';
import { openGateway } from '../src/mocks/testing/gateway.ts';
import { createWorld } from '../src/mocks/world/index.ts';
import { openGoals } from './stage/goals.ts';

/** What somebody who answers for everything asks for: every tab's figures, and the cases behind one of each. */
const PERIOD = 'from=2025-12-20&to=2026-03-19';
const YEAR = 'from=2025-03-21&to=2026-03-19';
const QUESTIONS = [
  '/board',
  `/figures/moves?${PERIOD}`,
  `/figures/satisfaction?${PERIOD}`,
  `/figures/waiting?${PERIOD}`,
  `/figures/taken?${PERIOD}`,
  `/figures/promises?${PERIOD}`,
  `/figures/scores?${PERIOD}`,
  '/shift',
  '/review-queue',
  `/figures/moves?${YEAR}`,
  `/figures/moves/cases?${YEAR}`,
  `/figures/satisfaction/cases?${YEAR}&channels=1&only=asked`,
  `/figures/waiting/cases?${YEAR}`,
  `/figures/promises/cases?${YEAR}`,
  `/figures/scores/cases?${YEAR}`,
  ...boardColumns.map((only) => `/figures/board/cases?only=${only}`),
  '/figures/shift/cases?in=priya&only=due',
];
const LONGEST_MS = 50;

const goals = openGoals();
const gateway = await openGateway({
  world: createWorld({ seed: 1, size: 'large' }),
  channels: channelBackends,
});
const ask = await gateway.as('sam');
goals.title('50,000 cases');
// Every page does this each second; the first time, the cases are made and the written stories told.
const opening = await measured(() => gateway.runtime.tick());
goals.tell('a world opens', opening.whole, 'ms', `its longest stretch ${opening.longest.toFixed(1)} ms`);
for (const round of ['first', 'again'])
  for (const question of QUESTIONS) {
    const { whole, longest } = await measured(async () => {
      const { status } = await ask(`/desk/v1${question}`);
      if (status !== 200) throw new Error(`${question}: ${String(status)}`);
    });
    goals.tell(`${round}: ${question}`, whole, 'ms');
    goals.keep('D1 its longest stretch', longest, LONGEST_MS, 'ms');
  }
process.exitCode = goals.isKept() ? 0 : 1;

/** Somebody else wants a turn all the time: the longest stretch is the most that one of theirs had to wait. */
async function measured(work: () => Promise<void>) {
  let longest = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) longest = Math.max(longest, await cpuMs(() => turn()));
  })();
  const whole = await cpuMs(work);
  isDone = true;
  await others;
  return { whole, longest };
}
