// What was promised, and notes.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { instant, reason, text } from './parts.ts';

const promiseAct = (
  name: string,
  id: string,
  summary: string,
  properties: Readonly<Record<string, unknown>> = {},
  required: readonly string[] = [],
): Operation => ({
  method: 'POST',
  path: `/cases/{id}/promises/{promise}/${name}`,
  id,
  summary,
  ifMatch: true,
  once: true,
  body: { type: 'object', properties, ...(required.length > 0 && { required }) },
  status: 200,
  answer: { schema: 'Case' },
});

export const promiseOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/cases/{id}/promises',
    id: 'makePromise',
    summary:
      'Something promised to the customer. It is the case owner’s to keep. Names no version: it takes nothing away.',
    once: true,
    body: {
      type: 'object',
      properties: {
        text: { ...text, minLength: 1, maxLength: 200 },
        dueAt: { ...instant, description: 'By when.' },
        channel: { ...text, description: 'On which channel it was, or will be, told.' },
        from: {
          type: 'object',
          description: 'The entry it was made from.',
          properties: { channel: text, id: text },
          required: ['channel', 'id'],
        },
        intentId: {
          ...text,
          description:
            'The reply it was made with. The words have gone, so it is written down whatever has become of the case; and once, however often it is told.',
        },
      },
      required: ['text', 'dueAt', 'channel'],
    },
    status: 201,
    answer: { schema: 'Case' },
  },
  promiseAct('keep', 'keepPromise', 'It was done; after its time, it was kept late.'),
  promiseAct(
    'move',
    'movePromise',
    'Another time. 409 `untold` unless the customer was told (`told`) or a reason says why not.',
    {
      dueAt: instant,
      told: { ...text, description: 'The channel on which the customer was told.' },
      ...reason,
    },
    ['dueAt'],
  ),
  promiseAct('break', 'breakPromise', 'It will not be kept, and why.', reason, ['reason']),
  promiseAct(
    'hand',
    'handPromise',
    'To another owner, alone. A case that goes to another owner takes what its owner owes along.',
    { to: { ...text, description: 'Staff id.' }, ...reason },
    ['to'],
  ),
  {
    method: 'POST',
    path: '/cases/{id}/notes',
    id: 'addNote',
    summary: 'An internal note. The customer never sees it.',
    once: true,
    body: {
      type: 'object',
      properties: {
        text: { ...text, minLength: 1, maxLength: 10_000 },
        mentions: {
          type: 'array',
          items: text,
          description: 'Colleagues named in it, by id: they are told.',
        },
        intentId: { ...text, description: 'Comes back on the entry, so that the sender knows its own.' },
      },
      required: ['text'],
    },
    status: 201,
    answer: { schema: 'DeskEntry' },
  },
];
