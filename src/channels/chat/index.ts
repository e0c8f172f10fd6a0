// Chat: live conversations on our sites, read and answered through the chat server's agent API.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft, notLooked, type Outgoing } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { MessagesSquare } from '#src/ui/icons.ts';
import type { Entry } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import type { ChatBody } from './body.ts';
import { ChatCard } from './card.tsx';
import { factsOf } from './facts.ts';
import { CHANNEL } from './map.ts';
import { openSession } from './sessions.ts';
import { keysOf } from './talks.ts';

export const chat = defineChannel({
  id: CHANNEL,
  label: msg`Chat`,
  icon: MessagesSquare,
  can: {
    reply: true,
    attach: true,
    answersOnly: true,
    subject: false,
    maxLength: 150_000,
    audience: 'person',
    dedupe: 'lookup',
    exactTotal: false,
    newerPaging: true,
    stop: true,
  },
  keysOf,
  link: { kinds: ['chatwoot_contact'], label: msg`Link a chat contact` },
  fetchPage,
  fileLimits: async () => (await import('./wire-limits.ts')).limits,
  upload: late(async () => (await import('./send.ts')).uploadFile, notHad),
  send: late(async () => (await import('./send.ts')).sendMessage, notLeft),
  lookUp: late(async () => (await import('./send.ts')).lookUpMessage, notLooked),
  articles: late(async () => (await import('./articles.ts')).findArticles, notHad),
  echo: echoOf,
  facts: factsOf,
  shape: ({ kind }) =>
    kind === 'message' || kind === 'close' || kind === 'activity'
      ? 'bubble'
      : kind === 'touch'
        ? 'line'
        : 'card',
  Card: ChatCard,
});

/** The message as it stands on the line while it is under way: part of the session it answers. */
function echoOf(outgoing: Outgoing, us: { readonly name: string }): Entry<ChatBody> {
  const { intentId, text, createdAt, inReplyTo, files = [] } = outgoing;
  const conversation = Number(inReplyTo?.thread ?? 0);
  const inSession = sessionOf(inReplyTo?.body) ?? openSession(conversation);
  return {
    key: `echo/${intentId}`,
    channel: CHANNEL,
    nativeId: intentId,
    sort: `~${intentId}`,
    at: createdAt,
    kind: outgoing.mode === 'note' ? 'note' : 'message',
    from: 'us',
    who: us.name,
    ...(inReplyTo?.thread !== undefined && { thread: inReplyTo.thread, session: inSession }),
    summary: text || files.map(({ name }) => name).join(', '),
    intentId,
    body: { conversation, inSession, text, files, isDeleted: false, isBot: false },
  };
}

function sessionOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('inSession' in body)) return undefined;
  return typeof body.inSession === 'string' ? body.inSession : undefined;
}
