import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { setClock } from '#src/lib/time.ts';
import { answer } from './node.ts';

const HERE = 'http://localhost:4100';

beforeAll(async () => {
  // The world of this process ticks for as long as the process lives: not here.
  vi.stubGlobal('setInterval', () => ({ unref() {} }));
  await answer(new Request(`${HERE}/desk/v1/staff`));
  vi.unstubAllGlobals();
});
afterAll(() => setClock());

async function ask(name: string, args?: unknown, headers: Record<string, string> = {}, method = 'POST') {
  const body = args === undefined || method === 'GET' ? {} : { body: JSON.stringify(args) };
  const got = await answer(new Request(`${HERE}/backstage/v1/${name}`, { method, headers, ...body }));
  return { status: got?.status, body: (await got?.json()) as unknown };
}

test('Backstage is a POST whose body is the list of arguments; its answer is what the function gives', async () => {
  expect(await ask('dial', ['sms', { fault: '500', times: 1 }])).toEqual({ status: 200, body: null });
  expect(await ask('dials')).toMatchObject({ status: 200, body: { sms: { fault: '500', times: 1 } } });
  expect(await ask('clock', { freeze: true })).toEqual({
    status: 200,
    body: { now: expect.stringMatching(/^2026-03-19T15:12:/) as string, frozen: true },
  });
  expect(await ask('clock', [{ freeze: false }])).toMatchObject({ status: 200, body: { frozen: false } });
  await ask('dial', ['sms', 'healthy']);
});

test.each([
  ['another method', 'dials', [], {}, 'GET', 405],
  ['no such function', 'constructor', [], {}, 'POST', 404],
  ['no such back end', 'dial', ['fax', 'offline'], {}, 'POST', 400],
  ['no such customer', 'arrive', ['sms', 'nobody', 'Hello'], {}, 'POST', 400],
  ['a page from elsewhere', 'dials', [], { Origin: 'https://elsewhere.example' }, 'POST', 403],
] as const)('Backstage refuses %s', async (_, name, args, headers, method, status) => {
  expect((await ask(name, args, { ...headers }, method)).status).toBe(status);
});

test('the page served beside it may turn the dials', async () => {
  expect((await ask('dials', [], { Origin: HERE })).status).toBe(200);
});

test('answers are dated by the world’s clock, and what belongs to no back end is nobody’s', async () => {
  const staff = await answer(new Request(`${HERE}/desk/v1/staff`));
  expect(staff?.headers.get('Date')).toMatch(/^Thu, 19 Mar 2026 15:1\d:/);
  expect((await answer(new Request(`${HERE}/gw/fax/v1`)))?.status).toBe(404);
  expect(await answer(new Request(`${HERE}/elsewhere`))).toBeUndefined();
});
