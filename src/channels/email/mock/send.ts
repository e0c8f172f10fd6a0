// Drafts and submissions of the pretend server, with the habits of a real one: an identical draft is refused by its id,
// and a submission answers twice.
import type { BackendContext } from '#src/mocks/backend.ts';
import { filesIn } from './files.ts';
import { MethodError } from './query.ts';
import {
  BOXES,
  findDraft,
  findMail,
  noteChange,
  REFERENCES,
  stateOf,
  type Draft,
  type Mail,
} from './store.ts';
import { leavesOf, readDraft, readSubmission } from '../wire-requests.ts';

export type Created = Map<string, string>;
type Answer = readonly [string, object];
const creations = (args: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(args['create'] ?? {});

/** Email/set with `create` alone: drafts. */
export async function setEmails(
  ctx: BackendContext,
  args: Readonly<Record<string, unknown>>,
  ids: Created,
): Promise<Answer> {
  const oldState = await stateOf(ctx);
  const created: Record<string, object> = {};
  const notCreated: Record<string, object> = {};
  for (const [key, value] of creations(args)) {
    const outcome = await createDraft(ctx, value);
    if ('refused' in outcome) notCreated[key] = outcome.refused;
    else {
      ids.set(key, outcome.id);
      created[key] = {
        id: outcome.id,
        blobId: `${outcome.id}-0`,
        threadId: outcome.thread,
        size: outcome.size,
      };
    }
  }
  return [
    'Email/set',
    { oldState, newState: await stateOf(ctx), created: orNull(created), notCreated: orNull(notCreated) },
  ];
}

const orNull = (found: Readonly<Record<string, object>>): object | null =>
  Object.keys(found).length > 0 ? found : null;

type DraftOutcome =
  | { readonly id: string; readonly thread: string; readonly size: number }
  | { readonly refused: object };

async function createDraft(ctx: BackendContext, value: unknown): Promise<DraftOutcome> {
  const read = readDraft(value);
  if ('wrong' in read) return { refused: { type: 'invalidProperties', properties: read.wrong } };
  const asked = read.value;
  const parts = asked.bodyStructure ? leavesOf(asked.bodyStructure) : [];
  const valueOf = (type: string) =>
    parts
      .filter((part) => part.type === type && part.partId != null)
      .map(({ partId }) => asked.bodyValues[partId ?? '']?.value ?? '')
      .join('\n');
  // Without a structure every value is text, as the server reads it.
  const text = asked.bodyStructure
    ? valueOf('text/plain')
    : Object.values(asked.bodyValues)
        .map((part) => part.value)
        .join('\n');
  const html = valueOf('text/html');
  const content = JSON.stringify([
    asked.messageId,
    asked.sentAt,
    asked.from,
    asked.to,
    asked.subject,
    text,
    html,
    parts.flatMap(({ blobId, name }) => (blobId == null ? [] : [[blobId, name]])),
  ]);
  const customer = asked.to.flatMap(({ email }) => ctx.world.byKey('email', email.toLowerCase()))[0]?.id;
  const answered =
    customer === undefined ? undefined : await answeredMail(ctx, customer, asked.inReplyTo?.[0]);
  return ctx.write(async (tx): Promise<DraftOutcome> => {
    const existingId = await tx.get<string>('mail-content', content);
    if (existingId !== undefined) return { refused: { type: 'alreadyExists', existingId } };
    const files = await filesIn(tx, parts, ctx.now());
    if ('refused' in files) return files;
    const id = `Mw${await tx.next('mail-id', 1)}`;
    const attachments = files.map(({ blobId, name, type, bytes }, place) => ({
      id: `${blobId}-${id}-${place}`,
      name,
      type,
      size: bytes.length,
    }));
    for (const [place, record] of attachments.entries())
      await tx.attach({
        record,
        bytes: files[place]?.bytes ?? new Uint8Array(),
        on: { kind: 'mail', id },
        customer: customer ?? '',
      });
    const [from] = asked.from;
    const mail: Mail = {
      id,
      customer: customer ?? '',
      at: ctx.now(),
      direction: 'out',
      from: { name: from?.name ?? null, email: from?.email ?? '' },
      to: asked.to.map(({ name, email }) => ({ name: name ?? null, email })),
      subject: asked.subject ?? '',
      text,
      ...(html !== '' && { html }),
      ...(attachments.length > 0 && { attachments }),
      thread: answered?.thread ?? `T${id}`,
      messageId: asked.messageId?.[0] ?? `${id}@desk.example`,
      ...(asked.inReplyTo?.[0] !== undefined && { inReplyTo: asked.inReplyTo[0] }),
      ...(asked.sentAt !== undefined && { sentAt: Date.parse(asked.sentAt) }),
      draft: true,
      seen: true,
    };
    await tx.put('mail-draft', id, { mail, references: asked.references ?? [] } satisfies Draft);
    await tx.put('mail-content', content, id);
    await noteChange(tx, id, 'created');
    return { id, thread: mail.thread, size: text.length };
  });
}

async function answeredMail(
  ctx: BackendContext,
  customer: string,
  messageId: string | undefined,
): Promise<Mail | undefined> {
  if (messageId === undefined) return undefined;
  const feed = await ctx.feed('mail', customer);
  for (let index = feed.length - 1; index >= Math.max(0, feed.length - 500); index--) {
    if (feed.at(index).messageId === messageId) return feed.at(index);
  }
  return undefined;
}

/** EmailSubmission/set; with `onSuccessUpdateEmail` a second answer follows under the same call id. */
export async function setSubmissions(
  ctx: BackendContext,
  args: Readonly<Record<string, unknown>>,
  ids: Created,
): Promise<readonly Answer[]> {
  const created: Record<string, object> = {};
  const notCreated: Record<string, object> = {};
  const updated: Record<string, null> = {};
  const changes = (args['onSuccessUpdateEmail'] ?? {}) as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >;
  for (const [key, value] of creations(args)) {
    const read = readSubmission(value);
    if ('wrong' in read) {
      notCreated[key] = { type: 'invalidProperties' };
      continue;
    }
    const { emailId } = read.value;
    const id = emailId.startsWith('#') ? ids.get(emailId.slice(1)) : emailId;
    const draft = id === undefined ? undefined : await findDraft(ctx, id);
    if (!draft) {
      // What is sent already has no draft any more.
      notCreated[key] =
        id !== undefined && (await findMail(ctx, id))
          ? { type: 'alreadySubmitted' }
          : { type: 'invalidProperties', properties: ['emailId'] };
      continue;
    }
    const recipients = read.value.envelope?.rcptTo ?? draft.mail.to;
    const wrong = recipients
      .filter(({ email }) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      .map(({ email }) => email);
    if (wrong.length > 0) {
      notCreated[key] = { type: 'invalidRecipients', invalidRecipients: wrong };
      continue;
    }
    await submit(ctx, draft, changes[`#${key}`]);
    created[key] = {
      id: `S${draft.mail.id}`,
      sendAt: new Date(ctx.now()).toISOString(),
      undoStatus: 'final',
    };
    updated[draft.mail.id] = null;
  }
  const state = await stateOf(ctx);
  const answers: Answer[] = [
    ['EmailSubmission/set', { newState: state, created: orNull(created), notCreated: orNull(notCreated) }],
  ];
  if (Object.keys(changes).length > 0 && Object.keys(updated).length > 0)
    answers.push(['Email/set', { newState: state, updated }]);
  return answers;
}

function submit(
  ctx: BackendContext,
  { mail, references }: Draft,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const leavesDrafts = changes[`mailboxIds/${BOXES.drafts}`] === null && changes['keywords/$draft'] === null;
  return ctx.write(async (tx) => {
    const { draft: _draft, ...rest } = mail;
    // Left in Drafts by a careless client it is sent all the same; only the line would not show it.
    await tx.save('mail', { ...rest, at: ctx.now(), ...(!leavesDrafts && { draft: true }) });
    await tx.delete('mail-draft', mail.id);
    await tx.put(REFERENCES, mail.id, references);
    await noteChange(tx, mail.id, 'updated');
    await tx.journal({
      did: 'submitted',
      mail: mail.id,
      messageId: mail.messageId,
      to: mail.to.map(({ email }) => email),
      subject: mail.subject,
      text: mail.text,
      ...(mail.attachments && { files: mail.attachments.map(({ name }) => name) }),
    });
    if (mail.customer !== '') tx.poke('channel.changed', 'email', mail.customer);
  });
}

export const refuseSending = (): never => {
  throw new MethodError('forbidden');
};
