// Where the mail back end is to be asked: its session, its mailboxes and who we write as, read once.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { onceASession } from '#src/lib/once-a-session.ts';
import { own } from '#src/lib/own.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { answerOf, callAt } from './call.ts';
import { BASE, gatewayPath } from './gateway-path.ts';
import { CORE, MAIL, SUBMISSION, WireIdentities, WireMailboxes, WireSession } from './wire.ts';

export interface Sender {
  readonly id: string;
  readonly name: string;
  /** Some servers leave it empty: then the account's own name stands in. */
  readonly email: string;
}

export interface MailAccount {
  readonly account: string;
  readonly apiPath: string;
  readonly download: string;
  readonly upload?: string;
  readonly mailboxes: {
    readonly drafts?: string;
    readonly sent?: string;
    readonly junk?: string;
    readonly trash?: string;
  };
  readonly senders: readonly Sender[];
}

/**
 * The account of who is signed in. Without a caller's signal: whoever gives up must not take it from those who wait for it
 * too.
 */
export const openMail = onceASession(async (): Promise<Result<MailAccount>> => {
  const reply = await ask(`${BASE}/jmap/session`);
  if (!reply.ok) return reply;
  const session = z.safeParse(WireSession, reply.value.body);
  if (!session.success) return failed('malformed', { retryable: true, detail: 'session' });
  const account = session.data.primaryAccounts[MAIL];
  if (account === undefined) return failed('forbidden', { detail: 'no mail account' });
  const apiPath = gatewayPath(session.data.apiUrl);
  const answers = await callAt(
    apiPath,
    [CORE, MAIL, SUBMISSION],
    [
      ['Mailbox/get', { accountId: account, ids: null, properties: ['id', 'name', 'role'] }, 'm'],
      ['Identity/get', { accountId: account, ids: null }, 'i'],
    ],
  );
  if (!answers.ok) return answers;
  const mailboxes = answerOf(answers.value, 'Mailbox/get', 'm', WireMailboxes);
  if (!mailboxes.ok) return mailboxes;
  const identities = answerOf(answers.value, 'Identity/get', 'i', WireIdentities);
  const withRole = (role: string) => mailboxes.value.list.find((box) => box.role === role)?.id;
  return ok({
    account,
    apiPath,
    download: gatewayPath(session.data.downloadUrl),
    ...(session.data.uploadUrl !== undefined && { upload: gatewayPath(session.data.uploadUrl) }),
    mailboxes: {
      drafts: withRole('drafts'),
      sent: withRole('sent'),
      junk: withRole('junk'),
      trash: withRole('trash'),
    },
    // Reading works without: only sending needs somebody to write as.
    senders: identities.ok
      ? identities.value.list.map(({ id, name, email }) => ({ id, name: name ?? '', email: email || id }))
      : [],
  });
});

/** The gateway path of one attachment. */
export function downloadPath(mail: MailAccount, blobId: string, name: string, type: string): string {
  const values = { accountId: mail.account, blobId, name, type };
  return mail.download.replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
    const value = (own(values, key) ?? whole).toWellFormed();
    // A file may be called `..`: in an address that would be a step up.
    return /^\.{1,2}$/.test(value) ? 'file' : encodeURIComponent(value);
  });
}
