// The messages of one conversation of the pretend chat server: found in a customer's feed by place, never all at once.
import type { BackendContext } from '#src/mocks/backend.ts';

export type Conversation = NonNullable<Awaited<ReturnType<BackendContext['conversation']>>>;
export type Message = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

const findMessage = (ctx: BackendContext, id: string) => ctx.find('chat-message', id);
const OLDER = 20;
const NEWER = 100;
const BETWEEN = 1000;

/** A page as the real finder cuts it: the latest 20; 20 before an id; 100 after an id; at most 1000 between two. */
export async function pageOf(
  ctx: BackendContext,
  conversation: Conversation,
  before: number | undefined,
  after: number | undefined,
): Promise<readonly Message[]> {
  const feed = await ctx.feed('chat-message', conversation.customer);
  const start = feed.indexOf(conversation.createdAt);
  const isOurs = (message: Message): boolean =>
    message.conversation === conversation.id && (ctx.seesInternal !== false || message.private !== true);
  const idOf = (message: Message): number => Number(message.id);
  const page: Message[] = [];
  if (after === undefined) {
    for (let index = (await placeOf(before, 'end')) - 1; index >= start && page.length < OLDER; index--) {
      const message = feed.at(index);
      if (isOurs(message) && (before === undefined || idOf(message) < before)) page.push(message);
    }
    return page.toReversed();
  }
  const most = before === undefined ? NEWER : BETWEEN;
  for (
    let index = Math.max(start, await placeOf(after, 'start'));
    index < feed.length && page.length < most;
    index++
  ) {
    const message = feed.at(index);
    if (!isOurs(message)) continue;
    if (before === undefined ? idOf(message) > after : idOf(message) >= after && idOf(message) < before)
      page.push(message);
  }
  return page;

  /** Where in the feed to start looking for an id: near the message itself, if there is one. */
  async function placeOf(id: number | undefined, side: 'start' | 'end'): Promise<number> {
    const edge = side === 'start' ? start : feed.length;
    if (id === undefined) return edge;
    const message = (await findMessage(ctx, String(id))) ?? (await findMessage(ctx, String(id - 1)));
    if (!message || message.conversation !== conversation.id) return edge;
    // Ties of one instant stand in either order: begin on their far side.
    return side === 'start' ? feed.indexOf(message.at) : feed.indexOf(message.at + 1);
  }
}

/** The newest visible message. */
export async function lastOf(ctx: BackendContext, conversation: Conversation): Promise<Message | undefined> {
  return (await pageOf(ctx, conversation, undefined, undefined)).at(-1);
}
