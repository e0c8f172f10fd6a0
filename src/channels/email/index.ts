// Mail: read and answered over JMAP, the open standard of mail servers.
import { msg } from '@lingui/core/macro';
import { defineChannel, notLeft, notLooked, type Outgoing } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { Mail } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { Entry } from '#src/timeline/index.ts';
import { keysOf } from './addresses.ts';
import { fetchPage } from './api.ts';
import { answeredOf, replySubject, type MailBody } from './body.ts';
import { EmailCard } from './card.tsx';
import { CHANNEL } from './map.ts';

export const email = defineChannel({
  id: CHANNEL,
  label: msg`Email`,
  icon: Mail,
  can: {
    reply: true,
    attach: true,
    subject: true,
    audience: 'person',
    dedupe: 'lookup',
    exactTotal: false,
    newerPaging: true,
    stop: true,
  },
  keysOf,
  link: { kinds: ['email'], label: msg`Link an email address` },
  fetchPage,
  fileLimits: async () => (await import('./wire-limits.ts')).limits,
  upload: late(async () => (await import('./upload.ts')).uploadFile, notHad),
  send: late(async () => (await import('./send.ts')).sendMail, notLeft),
  lookUp: late(async () => (await import('./send.ts')).lookUpMail, notLooked),
  echo: echoOf,
  // Nothing in a mail is promised in a fixed form: words are not guessed at.
  facts: ({ kind, from, key, at, channel, who }) =>
    kind === 'message' && from === 'customer' ? [{ kind: 'contact', entryKey: key, at, channel, who }] : [],
  shape: () => 'card',
  Card: EmailCard,
  Composer: latePart(async () => (await import('./composer.tsx')).EmailComposer),
});

/** The mail as it stands on the line while it is under way. */
function echoOf(outgoing: Outgoing, us: { readonly name: string }): Entry<MailBody> {
  const { intentId, text, to, createdAt, files = [] } = outgoing;
  const subject = outgoing.subject ?? replySubject(answeredOf(outgoing.inReplyTo?.body).subject ?? '');
  return {
    key: `echo/${intentId}`,
    channel: CHANNEL,
    nativeId: intentId,
    sort: `~${intentId}`,
    at: createdAt,
    kind: 'message',
    from: 'us',
    who: us.name,
    thread: outgoing.inReplyTo?.thread,
    summary: `${subject}\n${text}`,
    intentId,
    body: {
      subject,
      from: { name: us.name, email: '' },
      to: to ? [{ name: '', email: to.value }] : [],
      cc: [],
      text,
      quoted: '',
      quotedLines: 0,
      remoteImages: 0,
      files,
      isCut: false,
      references: [],
    },
  };
}
