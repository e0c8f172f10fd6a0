// What is written into the pretend chat server: our messages, and customers who turn up. Nothing here knows a message
// twice: the same send repeated is two messages, as it is with the real one.
import type { Attachment, BackendContext, Call } from '#src/mocks/backend.ts';
import type { FileSent } from './files.ts';
import type { Conversation } from './messages.ts';
import { wireMessage } from './wire.ts';

/** Above every seeded id, so that ids go on growing with time. */
const MESSAGES_FROM = 2_000_000_000;
const CONVERSATIONS_FROM = 90_000_000;

/** The body of a send: JSON, a form, or a form of several parts, as the real server takes them. */
export async function readSend(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const type = request.headers.get('Content-Type') ?? '';
  if (type.includes('form')) {
    const form = await request.formData();
    return { ...Object.fromEntries(form), attachments: form.getAll('attachments[]') };
  }
  const body: unknown = await request.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** Meant for colleagues alone; a form says it in letters. */
export const isPrivate = (sent: Readonly<Record<string, unknown>>): boolean =>
  sent['private'] === true || sent['private'] === 'true';

/** Saves our message and answers it in the words of the wire, with the `echo_id` that only this answer carries. */
export async function postMessage(
  { ctx, principal }: Call,
  conversation: Conversation,
  sent: Readonly<Record<string, unknown>>,
  files: readonly FileSent[],
): Promise<object> {
  const isInternal = isPrivate(sent);
  const content = typeof sent['content'] === 'string' ? sent['content'] : '';
  const who = principal.staff?.name ?? 'Agent';
  const echoId = typeof sent['echo_id'] === 'string' ? sent['echo_id'] : undefined;
  const message = await ctx.write(async (tx) => {
    const id = await tx.next('chat-message', MESSAGES_FROM);
    const record = {
      id: String(id),
      customer: conversation.customer,
      at: ctx.now(),
      conversation: conversation.id,
      from: 'agent' as const,
      who,
      text: content,
      ...(isInternal && { private: true }),
      ...(echoId !== undefined && { echoId }),
      ...(files.length > 0 && { attachments: files.map((file, place) => attachmentOf(file, id, place)) }),
    };
    await tx.save('chat-message', record);
    const hangs = { on: { kind: 'chat-message', id: record.id }, customer: record.customer } as const;
    for (const [place, file] of files.entries())
      await tx.attach({ record: attachmentOf(file, id, place), bytes: file.bytes, ...hangs });
    await tx.saveConversation({
      ...conversation,
      lastActivityAt: ctx.now(),
      // Who only wrote among colleagues does not become the one who answers.
      ...(!isInternal && { agent: conversation.agent ?? who }),
    });
    await tx.journal({
      did: 'message',
      id,
      conversation: conversation.id,
      content,
      private: isInternal,
      who,
      echo_id: echoId ?? null,
      ...(files.length > 0 && { files: files.map(({ name }) => name) }),
    });
    tx.poke('channel.changed', 'chat', conversation.customer);
    return record;
  });
  const wire = wireMessage(ctx, message);
  return { ...(typeof wire === 'object' ? wire : {}), ...(echoId !== undefined && { echo_id: echoId }) };
}

const attachmentOf = ({ name, type, bytes }: FileSent, message: number, place: number): Attachment => ({
  id: `${message}w${place}`,
  name,
  type,
  size: bytes.length,
});

/** A customer writes: into the open conversation, else a new one begins. A raw record is kept as it is. */
export async function arrive(ctx: BackendContext, customer: string, content: string | object): Promise<void> {
  const person = ctx.world.customer(customer);
  const talks = [...(await ctx.conversations(customer))].toSorted(
    (a, b) => b.lastActivityAt - a.lastActivityAt,
  );
  const open = talks.find(({ status }) => status === 'open');
  const brand = ctx.world.brands.find(({ id }) => id === person?.brand);
  const contact = person?.keys.find((key) => key.kind === 'chatwoot_contact')?.value;
  await ctx.write(async (tx) => {
    const conversation: Conversation = open ?? {
      id: await tx.next('chat-conversation', CONVERSATIONS_FROM),
      customer,
      contactId: Number(contact ?? 0),
      site: brand?.site ?? 'shop.example',
      createdAt: ctx.now(),
      lastActivityAt: ctx.now(),
      status: 'open',
    };
    await tx.saveConversation({ ...conversation, lastActivityAt: ctx.now() });
    const given = typeof content === 'object' && 'id' in content ? content.id : undefined;
    const id = typeof given === 'number' ? given : await tx.next('chat-message', MESSAGES_FROM);
    await tx.save('chat-message', {
      id: String(id),
      customer,
      at: ctx.now(),
      conversation: conversation.id,
      from: 'customer',
      who: person?.name ?? '',
      text: typeof content === 'string' ? content : '',
      ...(typeof content === 'object' && { wire: content }),
    });
    await tx.journal({ did: 'arrived', id, conversation: conversation.id });
    tx.poke('channel.changed', 'chat', customer);
  });
}
