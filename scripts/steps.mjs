// What must hold before anything is handed over. A step is one command; a runner of tests reports its own counts. Steps
// of one stage go beside each other, two at a time; the stages one after the other.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, env, root } from './pinned-node.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} run commands, one after the other
 * @property {Record<string, string>} [env]
 * @property {'vitest' | 'playwright'} [counts] whose report to read; without one the step counts as one
 */

const REPORTS = join(root, '.cache');
/** What may be lost at any time: what a tool found out about files that have not changed since. */
const KEPT = 'node_modules/.cache/throughline';
const node = (/** @type {string[]} */ ...args) => ['node', ...args];
const vitest = (/** @type {string[]} */ ...projects) =>
  node(
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((project) => `--project=${project}`),
    // All cores: left alone, one of two stays idle.
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(REPORTS, `${projects.join(' and ')}.json`)}`,
  );

/** One checker: the four it takes by itself find out about the same types several times, and others need the cores. */
const TSC = ['tsc', '--noEmit', '--checkers', '1'];
const vite = (/** @type {string[]} */ ...more) =>
  node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...more);

/**
 * A minute at most: nothing that needs a browser, a build or thousands of tries. All in one stage, the longest first:
 * no core stands idle while there is something left.
 * @type {Step[][]}
 */
export const quick = [
  [
    { name: 'layers and unit', run: [vitest('layers', 'unit')], counts: 'vitest' },
    { name: 'lint', run: [['oxlint', '--type-aware', '--deny-warnings']] },
    {
      name: 'types',
      run: [
        [...TSC, '--incremental', '--tsBuildInfoFile', `${KEPT}/types.tsbuildinfo`],
        [...TSC, '-p', 'src/timeline'],
        [...TSC, '-p', 'src/app/tsconfig.sw.json'],
      ],
    },
    { name: 'words', run: [node('scripts/words.mjs')] },
    { name: 'unused code', run: [['knip', '--cache', '--cache-location', `${KEPT}/unused`]] },
    { name: 'format', run: [['oxfmt', '--check', '.']] },
  ],
];

/** @type {Step[][]} */
export const slow = [
  // By itself: a page that shares its cores is late for what it is asked about.
  [{ name: 'browser', run: [vitest('browser')], counts: 'vitest' }],
  // A build waits for itself much of the time, the campaign goes on meanwhile.
  [
    { name: 'campaign', run: [vitest('campaign')], counts: 'vitest' },
    { name: 'build', run: [vite()] },
    { name: 'gateway build', run: [node('scripts/build-gateway.mjs')], env: { VITE_GATEWAY_URL: '/' } },
    { name: 'back ends build', run: [vite('--config', 'vite.backends.config.ts')] },
  ],
  [
    { name: 'gateway build is clean', run: [node('scripts/gateway-clean.mjs')] },
    { name: 'size', run: [node('scripts/size.mjs')] },
  ],
  [
    {
      name: 'e2e',
      run: [node('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json')],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, 'e2e.json') },
      counts: 'playwright',
    },
  ],
];

const BESIDE = 2;

/** Runs all of them, whatever fails, and closes with the one line that counts. @param {Step[][]} stages */
export async function runAll(stages) {
  mkdirSync(REPORTS, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const waiting = stage.values();
    const lane = async () => {
      for (const step of waiting) {
        const { passed, failed } = await runOne(step);
        total.passed += passed;
        total.failed += failed;
      }
    };
    await Promise.all(Array.from({ length: BESIDE }, lane));
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** @param {Step} step */
async function runOne(step) {
  const report = join(REPORTS, `${step.name}.json`);
  rmSync(report, { force: true });
  const startedAt = performance.now();
  /** @type {string[]} */
  const output = [];
  let good = true;
  for (const command of step.run) {
    const said = await outputOfFailed(command, step);
    if (said === undefined) continue;
    good = false;
    output.push(said);
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const counted = step.counts ? count(step.counts, report) : { passed: Number(good), failed: 0 };
  // A runner may fail without a failed test (it crashed, or something was thrown between tests).
  if (!good && counted.failed === 0) counted.failed = 1;
  if (!good) console.log(output.filter(Boolean).join('\n').trim());
  const numbers = step.counts ? `  ${counted.passed} passed, ${counted.failed} failed` : '';
  console.log(`${good ? 'ok  ' : 'FAIL'}  ${step.name}${numbers}  (${seconds} s)`);
  return counted;
}

/**
 * What a command said, when it failed; undefined when it did not. A runner of tests says it while it runs.
 * @param {string[]} command
 * @param {Step} step
 */
async function outputOfFailed([command = '', ...args], step) {
  const run = spawn(command === 'node' ? process.execPath : join(bin, command), args, {
    cwd: root,
    env: { ...env(), ...step.env },
    stdio: step.counts ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command !== 'node',
  });
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ part) => (said += part));
  const code = await once(run, 'close').then(([status]) => status, String);
  if (code === 0) return undefined;
  return typeof code === 'string' ? code : said.trim();
}

/** @param {'vitest' | 'playwright'} runner @param {string} report */
function count(runner, report) {
  try {
    const read = JSON.parse(readFileSync(report, 'utf8'));
    return runner === 'vitest'
      ? { passed: read.numPassedTests, failed: read.numFailedTests }
      : { passed: read.stats.expected + read.stats.flaky, failed: read.stats.unexpected };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
