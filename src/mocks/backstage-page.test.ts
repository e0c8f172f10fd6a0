// docs/backstage.md is what others write their tests by: it names what there is, no more and no less.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseActs } from '#src/cases/rules/standing.ts';
import { absenceReasons } from '#src/desk/staff.ts';
import { channelBackends } from './backends.ts';
import { faults } from './dials.ts';
import { openGateway } from './testing/gateway.ts';

const page = readFileSync('docs/backstage.md', 'utf8');
const quoted = (text = ''): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
/** What stands below the heading of a function. */
const part = (name: string): string =>
  page
    .split('\n## ')
    .find((text) => text.startsWith(`\`${name}(`))
    ?.replace(/^.*\n/, '') ?? '';

test('every function has its place on the page, with the names its arguments have in the program', async () => {
  const { backstage } = await openGateway();
  const source = readFileSync('src/mocks/backstage.ts', 'utf8');
  const named = new Map(
    [...source.matchAll(/^ {2}(\w+)\((.*)\): Promise</gm)].map(([, name = '', args = '']) => [
      name,
      [...args.matchAll(/(?:^|, )(\w+)\??: /g)].map(([, arg]) => arg),
    ]),
  );
  const onPage = [...page.matchAll(/`(\w+)\(([^`]*)\)`/g)].map(
    ([, name = '', args = '']) => [name, args] as const,
  );
  expect(new Set(onPage.map(([name]) => name))).toEqual(new Set(Object.keys(backstage)));
  for (const [name, args] of onPage) {
    // What is given as one object is told by what is in it.
    if (args.startsWith('{')) continue;
    expect([name, args]).toEqual([name, (named.get(name) ?? ['not in the program']).join(', ')]);
  }
});

test('the page names every dial position and every back end, and no other', async () => {
  const { backstage } = await openGateway({ channels: channelBackends });
  const dial = part('dial');
  const [backEnds = '', table = ''] = dial.split('\n\n').filter((block) => block.includes('`'));
  expect(new Set(quoted(backEnds))).toEqual(new Set(Object.keys(await backstage.dials())));
  expect([...table.matchAll(/^\| `([^`]+)`/gm)].map(([, fault]) => fault)).toEqual([...faults]);
});

test('the page names everything a colleague can do, and no more', () => {
  const did = quoted(part('act')).flatMap((text) =>
    [...(/\bdo: ((?:'[\w-]+'(?: \| )?)+)/.exec(text)?.[1]?.matchAll(/'([\w-]+)'/g) ?? [])].map(
      ([, act]) => act,
    ),
  );
  expect(new Set(did)).toEqual(new Set([...caseActs, 'read', 'away', 'back', 'request']));
  expect(quoted(part('act'))).toEqual(expect.arrayContaining([...absenceReasons]));
});
