// SMS against Twilio's published OpenAPI, taken from an npm package. As published it says almost nothing: no field is
// required and any other is allowed. So: every field it names must be there, and no other.
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import type { BackEnds } from '../backends.ts';
import { absent, check, holds, same } from '../checks.ts';
import { ACCOUNT, james, margaret, SHOP } from '../people.ts';

const SPEC = '@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json';
const LIST = '/2010-04-01/Accounts/{AccountSid}/Messages.json';
const BASE = `/gw/sms/2010-04-01/Accounts/${ACCOUNT}/Messages`;

type Node = Record<string, unknown>;
type Spec = Node & { readonly paths: Readonly<Record<string, Node>> };

export async function checkTwilioShape(backEnds: BackEnds): Promise<void> {
  console.log('\nSMS, against the OpenAPI in @twilio/cli-core');
  const spec = specOf();
  if (!spec) return absent(`the specification ${SPEC}: run \`npm ci\` in conformance/`);
  const judge = judgeOf(spec);
  const ask = async (
    path: string,
    init?: RequestInit,
  ): Promise<{ readonly status: number; readonly body: unknown }> => {
    const reply = await fetch(backEnds.origin + path, init);
    return { status: reply.status, body: await reply.json() };
  };
  const listed = async (query: string): Promise<readonly Node[]> => {
    const { status, body } = await ask(`${BASE}.json?${query}`);
    same(status, 200);
    judge.page(body);
    return (body as { readonly messages: readonly Node[] }).messages;
  };

  await check(
    'two thousand messages, both directions: every field the specification names, and no other',
    async () => {
      for (const who of [margaret.phone, james.phone])
        for (const way of ['From', 'To']) {
          const messages = await listed(`${way}=${encodeURIComponent(who)}&PageSize=1000`);
          holds(messages.length > 0, `no message ${way} ${who}`);
        }
    },
  );
  await check('a message that was just sent, and the same one fetched', async () => {
    const form = new URLSearchParams({ To: james.phone, From: SHOP, Body: 'Hello' });
    const sent = await ask(`${BASE}.json`, { method: 'POST', body: form });
    same(sent.status, 201);
    judge.message(sent.body);
    const { sid } = sent.body as { readonly sid: string };
    const fetched = await ask(`${BASE}/${sid}.json`);
    same(fetched.status, 200);
    judge.message(fetched.body);
  });
  await check('an empty list', async () => {
    same(await listed('From=%2B447700900000'), []);
  });
  await check(
    'this check itself: a field dropped, renamed, of another type or with another date is found',
    async () => {
      const [message = {}] = await listed(`From=${encodeURIComponent(margaret.phone)}&PageSize=1`);
      const missed: string[] = [];
      for (const name of Object.keys(message)) {
        const { [name]: value, ...rest } = message;
        for (const [kind, broken] of Object.entries({
          dropped: rest,
          renamed: { ...rest, [`${name}_x`]: value },
          retyped: { ...rest, [name]: { not: 'this' } },
          ...(name.startsWith('date_') && { dated: { ...rest, [name]: '2026-03-19T15:12:00Z' } }),
        })) {
          // Any object will do for links to more.
          if (name === 'subresource_uris' && kind === 'retyped') continue;
          if (accepted(() => judge.message(broken))) missed.push(`${name} ${kind}`);
        }
      }
      same(missed, []);
    },
  );
}

function accepted(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

function specOf(): Spec | undefined {
  try {
    return createRequire(import.meta.url)(SPEC) as Spec;
  } catch {
    return undefined;
  }
}

function judgeOf(spec: Spec): {
  readonly page: (body: unknown) => void;
  readonly message: (body: unknown) => void;
} {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('date-time-rfc-2822', isRfc2822);
  ajv.addFormat('currency', /^[A-Za-z]{3}$/);
  ajv.addFormat('phone-number', /^(?:whatsapp:)?\+[1-9]\d{1,14}$/);
  // Its own examples are relative and would fail.
  ajv.addFormat('uri', true);
  ajv.addFormat('uri-map', true);
  const overlaid = closed(structuredClone(spec)) as Node;
  ajv.addSchema(overlaid, 'spec');
  const answer = (method: 'get' | 'post', status: string): ValidateFunction => {
    const path = ['paths', LIST, method, 'responses', status, 'content', 'application/json', 'schema'];
    const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    return ajv.compile({ $ref: `spec#/${pointer.join('/')}` });
  };
  const [page, message] = [answer('get', '200'), answer('post', '201')];
  return { page: (body) => hold(page, body), message: (body) => hold(message, body) };
}

function hold(validate: ValidateFunction, body: unknown): void {
  if (validate(body)) return;
  const [error] = validate.errors ?? [];
  throw new Error(`${error?.instancePath ?? ''} ${error?.message ?? ''} ${JSON.stringify(error?.params)}`);
}

/** Every object with named fields has all of them and no other. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const plain: Node = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'examples' || key === 'example' ? value : closed(value),
    ]),
  );
  const { type, properties } = plain;
  return type === 'object' && typeof properties === 'object' && properties !== null
    ? { ...plain, required: Object.keys(properties), additionalProperties: false }
    : plain;
}

const DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2}) \+0000$/;

/** A date of RFC 2822 in GMT that exists, on its right day of the week. */
function isRfc2822(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const written = new Date(`${parts[2] ?? ''} GMT`);
  return !Number.isNaN(written.getTime()) && written.toUTCString() === text.replace('+0000', 'GMT');
}
