// The methods of the pretend mail server, by name. An error is thrown and answered inside the answer.
import type { Call } from '#src/mocks/backend.ts';
import { unknownProperty, wireMail, type GetArgs } from './email.ts';
import { addressesIn, MethodError, runQuery } from './query.ts';
import { refuseSending, setEmails, setSubmissions } from './send.ts';
import { ACCOUNT, BOXES, changesSince, NAMES, stateOf } from './store.ts';

/** Most objects of one Email/get. */
export const OBJECTS = 500;

export type Answer = readonly [name: string, args: object];
type Method = (
  call: Call,
  args: Readonly<Record<string, unknown>>,
  ids: Map<string, string>,
) => Promise<readonly Answer[]>;

export const METHODS: Readonly<Record<string, Method>> = {
  'Mailbox/get': async () => [
    [
      'Mailbox/get',
      {
        accountId: ACCOUNT,
        state: 'm1',
        list: Object.entries(NAMES).map(([role, name]) => ({
          id: BOXES[role as keyof typeof BOXES],
          name,
          role,
        })),
        notFound: [],
      },
    ],
  ],
  'Identity/get': async ({ ctx }) => [
    [
      'Identity/get',
      {
        accountId: ACCOUNT,
        state: 'i1',
        list: ctx.world.brands.map(({ id, name, email }) => ({ id: `I${id}`, name, email })),
        notFound: [],
      },
    ],
  ],
  'Email/query': async ({ ctx }, args) => {
    if (addressesIn((args['filter'] ?? {}) as Readonly<Record<string, unknown>>).length === 0)
      throw new MethodError('forbidden');
    const found = await runQuery(ctx, args);
    return [['Email/query', { accountId: ACCOUNT, queryState: await stateOf(ctx), ...found }]];
  },
  'Email/get': async ({ ctx }, args) => {
    const ids = args['ids'];
    const properties = args['properties'];
    if (!Array.isArray(ids)) throw new MethodError('requestTooLarge');
    if (ids.length > OBJECTS) throw new MethodError('requestTooLarge');
    const unknown = Array.isArray(properties) ? unknownProperty(properties) : undefined;
    if (unknown !== undefined) throw new MethodError('invalidArguments', { arguments: [unknown] });
    const mails = await Promise.all(ids.map((id) => wireMail(ctx, String(id), args as GetArgs)));
    return [
      [
        'Email/get',
        {
          accountId: ACCOUNT,
          state: await stateOf(ctx),
          list: mails.filter((mail) => mail !== undefined),
          notFound: ids.filter((_, index) => mails[index] === undefined),
        },
      ],
    ];
  },
  'Email/changes': async ({ ctx }, args) => {
    const since = String(args['sinceState']);
    const changes = await changesSince(ctx, since, Number(args['maxChanges'] ?? OBJECTS));
    if (!changes) throw new MethodError('cannotCalculateChanges');
    return [['Email/changes', { accountId: ACCOUNT, oldState: since, destroyed: [], ...changes }]];
  },
  'Email/set': async ({ ctx, principal }, args, ids) =>
    principal.may('email.send') ? [await setEmails(ctx, args, ids)] : refuseSending(),
  'EmailSubmission/set': async ({ ctx, principal }, args, ids) =>
    principal.may('email.send') ? setSubmissions(ctx, args, ids) : refuseSending(),
};
