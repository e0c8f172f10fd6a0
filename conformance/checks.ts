// Says what was checked, line by line, and counts.
import { isDeepStrictEqual, inspect } from 'node:util';

let passed = 0;
let failed = 0;

/** One promise; whatever `run` throws is why it was not kept. */
export async function check(name: string, run: () => unknown): Promise<void> {
  try {
    await run();
    passed++;
    console.log(`  ok      ${name}`);
  } catch (cause) {
    failed++;
    console.log(`  FAILED  ${name}\n${indented(cause instanceof Error ? cause.message : String(cause))}`);
  }
}

/** Something this suite cannot do without is not there: said loudly, and counted as failed. */
export function absent(what: string): void {
  failed++;
  console.log(`\n  !!! ABSENT  ${what}\n`);
}

/** Something nobody has published in a form we can use: said, so that nobody thinks it was checked. */
export function notChecked(what: string): void {
  console.log(`  --- NOT CHECKED  ${what}`);
}

export function same(actual: unknown, expected: unknown, what = 'value'): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: ${firstDifference(actual, expected)}`);
}

export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** The closing line; the exit code follows it. */
export function closing(): number {
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

/** The first path at which two values part. */
function firstDifference(actual: unknown, expected: unknown, path = ''): string {
  if (isObject(actual) && isObject(expected))
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
      if (!isDeepStrictEqual(actual[key], expected[key]))
        return firstDifference(actual[key], expected[key], `${path}/${key}`);
  return `at ${path || '/'}\n  is        ${shown(actual)}\n  should be ${shown(expected)}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const shown = (value: unknown): string => inspect(value, { depth: 6, breakLength: Infinity }).slice(0, 600);
const indented = (text: string): string => text.replaceAll(/^/gm, '          ');
