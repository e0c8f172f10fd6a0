// Takes a message for somebody's phone. No key keeps a second copy out: asked twice, it sends twice.
import {
  json,
  type BackendContext,
  type Call,
  type CustomerRecord,
  type SmsRecord,
} from '#src/mocks/backend.ts';
import { accountOf, error } from './errors.ts';
import { wireOf } from './wire.ts';
import { CODES } from '../wire.ts';

const NUMBER = /^(?:whatsapp:)?\+[1-9]\d{6,14}$/;
/** British numbers of houses and offices; they take no messages. */
const LANDLINE = /^\+44[123]/;

export async function sendMessage({ request, url, params, ctx, principal }: Call): Promise<Response> {
  const account = accountOf(params['account']);
  if (account === undefined)
    return error(404, CODES.notFound, `The requested resource ${url.pathname} was not found`);
  const form = await formOf(request);
  const to = form.get('To') ?? '';
  const body = form.get('Body') ?? '';
  const refused = refusal(to, body, form, ctx);
  if (refused) return refused;
  const customers = ctx.world.byKey('phone', to.replace(/^whatsapp:/, ''));
  if (customers.some(({ consent }) => !consent.service))
    return error(400, 21_610, 'Attempt to send to unsubscribed recipient');
  const from = form.get('From') ?? oursFor(ctx, customers[0]);
  const record = await ctx.write(async (tx) => {
    const count = await tx.next('sms-sent', 1);
    const made: SmsRecord = {
      id: `SM${count.toString(16).padStart(12, '0').padStart(32, 'f')}`,
      customer: customers[0]?.id ?? to,
      at: ctx.now(),
      direction: 'out',
      from,
      to,
      body,
      status: 'queued',
      sentAt: null,
    };
    await tx.save('sms', made);
    await tx.put('sms-underway', made.id, made.id);
    await tx.journal({
      did: 'send',
      sid: made.id,
      to,
      from,
      body,
      by: principal.staff?.id ?? principal.kind,
    });
    for (const { id } of customers) tx.poke('channel.changed', 'sms', id);
    return made;
  });
  return json(wireOf(record, account), 201);
}

function refusal(to: string, body: string, form: URLSearchParams, ctx: BackendContext): Response | undefined {
  if (to === '') return error(400, 21_604, "A 'To' phone number is required.");
  if (!NUMBER.test(to)) return error(400, 21_211, `The 'To' number ${to} is not a valid phone number.`);
  if (LANDLINE.test(to)) return error(400, 21_614, `'To' number is not a valid mobile number: ${to}`);
  const from = form.get('From');
  if (from === null && !form.has('MessagingServiceSid'))
    return error(400, 21_603, "A 'From' phone number is required.");
  if (from !== null && !ctx.world.brands.some(({ sms }) => sms === from.replace(/^whatsapp:/, '')))
    return error(400, 21_606, `The From phone number ${from} is not a valid number for your account.`);
  if (body === '') return error(400, 21_602, 'Message body is required.');
  if (Array.from(body).length > 1600)
    return error(400, 21_617, 'The concatenated message body exceeds the 1600 character limit.');
  return undefined;
}

/** The number of the customer's brand. */
const oursFor = (ctx: BackendContext, customer: CustomerRecord | undefined): string =>
  (ctx.world.brands.find(({ id }) => id === customer?.brand) ?? ctx.world.brands[0])?.sms ?? '';

/** A form; anything else has no fields, as the real thing reads it. */
async function formOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('Content-Type') ?? '';
  if (type.includes('multipart/form-data')) {
    const fields = [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return new URLSearchParams(fields);
  }
  const text = await request.text();
  return new URLSearchParams(type.includes('json') ? '' : text);
}
