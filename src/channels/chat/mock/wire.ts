// Records of the world in the chat server's words: seconds, absent beside null, activities and private messages.
import type { BackendContext } from '#src/mocks/backend.ts';
import { lastOf, type Conversation, type Message } from './messages.ts';

/** The files' addresses name the server's own host, as the real one's do. */
export const HOST = 'https://chat.internal.example';
const TYPES = { customer: 0, agent: 1, activity: 2, bot: 3 } as const;
const seconds = (at: number): number => Math.floor(at / 1000);

export function wireMessage(ctx: BackendContext, message: Message): unknown {
  if (message.wire !== undefined) return message.wire;
  const sender = senderOf(ctx, message);
  const isFilesOnly = message.text === '' && (message.attachments?.length ?? 0) > 0;
  return {
    id: Number(message.id),
    content: isFilesOnly ? null : message.text,
    account_id: 1,
    inbox_id: 1,
    conversation_id: message.conversation,
    message_type: TYPES[message.from],
    content_type: message.csat ? 'input_csat' : 'text',
    content_attributes: attributesOf(message),
    created_at: seconds(message.at),
    private: message.private ?? false,
    status: 'sent',
    source_id: null,
    ...(sender && { sender }),
    ...(message.attachments && {
      attachments: message.attachments.map((file, place) => wireFile(message, file, place)),
    }),
  };
}

function attributesOf({ csat, ended }: Message): object {
  if (csat)
    return {
      submitted_values: {
        csat_survey_response: {
          rating: csat.rating,
          ...(csat.words !== undefined && { feedback_message: csat.words }),
        },
      },
    };
  return ended ? { ended } : {};
}

function senderOf(ctx: BackendContext, message: Message): object | undefined {
  const { from, who, customer } = message;
  if (from === 'activity') return undefined;
  if (from === 'customer') {
    const id = ctx.world.customer(customer)?.keys.find((key) => key.kind === 'chatwoot_contact')?.value;
    return { id: Number(id ?? 0), name: who, type: 'contact', email: null, phone_number: null };
  }
  if (from === 'bot') return { id: 1, name: who, type: 'agent_bot' };
  const place = ctx.world.staff.findIndex((staff) => staff.name === who);
  return { id: place + 1, name: who, type: 'user', availability_status: 'online' };
}

function wireFile(
  message: Message,
  file: NonNullable<Message['attachments']>[number],
  place: number,
): object {
  const address = `${HOST}/rails/active_storage/blobs/redirect/${encodeURIComponent(file.id)}/${encodeURIComponent(file.name)}`;
  const isImage = file.type.startsWith('image/');
  return {
    id: Number(message.id) * 10 + place,
    message_id: Number(message.id),
    file_type: isImage ? 'image' : 'file',
    account_id: 1,
    extension: null,
    data_url: address,
    thumb_url: isImage ? address : '',
    file_size: file.size,
  };
}

export async function wireConversation(ctx: BackendContext, conversation: Conversation): Promise<object> {
  const last = await lastOf(ctx, conversation);
  const lastAt = Math.min(Math.max(last?.at ?? 0, conversation.createdAt), ctx.now());
  return {
    id: conversation.id,
    account_id: 1,
    inbox_id: 1,
    status: conversation.status,
    can_reply: true,
    unread_count: 0,
    labels: [],
    priority: null,
    ...aroundOf(ctx, conversation),
    timestamp: seconds(lastAt),
    created_at: seconds(conversation.createdAt),
    last_activity_at: seconds(lastAt),
    // The one clock of this API that is not whole.
    updated_at: lastAt / 1000 + 0.000_471,
    messages: last ? [wireMessage(ctx, last)] : [],
  };
}

/** What both the list and the messages say of a conversation. */
export function aroundOf(ctx: BackendContext, { agent, site, contactId, customer }: Conversation): object {
  const place = ctx.world.staff.findIndex((staff) => staff.name === agent);
  return {
    additional_attributes: { referer: `https://${site}/`, browser: {} },
    meta: {
      sender: { id: contactId, name: ctx.world.customer(customer)?.name ?? null, type: 'contact' },
      channel: 'Channel::WebWidget',
      ...(agent !== undefined && { assignee: { id: place + 1, name: agent } }),
    },
  };
}
