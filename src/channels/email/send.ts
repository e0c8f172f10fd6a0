// Sends one reply, once: a draft with a Message-ID of its own, then its submission, in one request.
import type { LookUp, Outgoing, SendOutcome, Uploaded } from '#src/channels/channel.ts';
import { failed, type Failure, type Result } from '#src/lib/result.ts';
import { htmlOf } from '#src/lib/markdown.ts';
import { DAY } from '#src/lib/time.ts';
import * as z from 'zod/mini';
import { sameAddress } from './addresses.ts';
import { answeredOf, replySubject } from './body.ts';
import { answerOf, callAt, type MethodCall } from './call.ts';
import { messageIdOf } from './message-id.ts';
import { utcSeconds } from './query.ts';
import { openMail, type MailAccount, type Sender } from './session.ts';
import { CORE, MAIL, SUBMISSION, WireGet, WireSet, type WireAnswers } from './wire.ts';

const notSent = (failure: Failure): SendOutcome => ({ kind: 'not-sent', failure });
const failureIn = (result: Result<never>): Failure =>
  result.ok ? { kind: 'unknown', retryable: true } : result.failure;
const refused = (detail: string): SendOutcome => notSent(failureIn(failed('refused', { detail })));

/** Once the request has left, only a clear refusal means that nothing was sent. */
const afterLeaving = (failure: Failure): SendOutcome =>
  ['refused', 'forbidden', 'rate-limited'].includes(failure.kind)
    ? notSent(failure)
    : { kind: 'unknown', failure };

/** Sends to `outgoing.to`, answering the mail it hangs on. Asking twice with one intent sends once. */
export async function sendMail(
  outgoing: Outgoing,
  signal: AbortSignal,
  uploaded: Uploaded = {},
): Promise<SendOutcome> {
  if (outgoing.mode !== 'reply') return refused('only replies go by mail');
  const address = outgoing.to?.value;
  if (address === undefined) return refused('no address');
  const mail = await openMail();
  if (!mail.ok) return notSent(mail.failure);
  const sender = senderFor(mail.value, outgoing);
  const { drafts } = mail.value.mailboxes;
  if (!sender || drafts === undefined) return refused('no identity to write as');
  const envelope = { mailFrom: { email: sender.email }, rcptTo: [{ email: address }] };
  const answers = await callAt(
    mail.value.apiPath,
    [CORE, MAIL, SUBMISSION],
    [
      [
        'Email/set',
        {
          accountId: mail.value.account,
          create: { d: draftOf(outgoing, sender, address, drafts, uploaded) },
        },
        'd',
      ],
      submission(mail.value, { identityId: sender.id, emailId: '#d', envelope }),
    ],
    signal,
  );
  if (!answers.ok) return afterLeaving(answers.failure);
  const drafted = answerOf(answers.value, 'Email/set', 'd', WireSet);
  if (!drafted.ok) return afterLeaving(drafted.failure);
  const created = drafted.value.created?.['d']?.id;
  if (created !== undefined) return submitted(answers.value, created);
  const refusal = drafted.value.notCreated?.['d'];
  if (refusal?.type === 'blobNotFound')
    return { kind: 'not-sent', failure: { kind: 'unknown', retryable: true }, filesGone: true };
  const existing = refusal?.['existingId'];
  if (refusal?.type !== 'alreadyExists' || typeof existing !== 'string')
    return refused(refusal?.type ?? 'not created');
  return goOn(mail.value, existing, { identityId: sender.id, emailId: existing, envelope }, signal);
}

/** An earlier try left this draft behind: send it, unless it went out already. */
async function goOn(
  mail: MailAccount,
  id: string,
  create: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const draft = await callAt(
    mail.apiPath,
    [CORE, MAIL],
    [['Email/get', lean(mail, { ids: [id] }), 'g']],
    signal,
  );
  // This was only asked, so nothing left with it; but an earlier try may have.
  if (!draft.ok) return { kind: 'unknown', failure: draft.failure };
  const got = answerOf(draft.value, 'Email/get', 'g', WireGet);
  if (!got.ok) return { kind: 'unknown', failure: got.failure };
  if (sentIn(got.value.list) !== undefined) return { kind: 'sent', nativeId: id };
  const answers = await callAt(mail.apiPath, [CORE, MAIL, SUBMISSION], [submission(mail, create)], signal);
  return answers.ok ? submitted(answers.value, id) : afterLeaving(answers.failure);
}

/** The submission answers with a second, implicit `Email/set` under the same call id; only its own name counts. */
function submitted(answers: WireAnswers, nativeId: string): SendOutcome {
  const answer = answerOf(answers, 'EmailSubmission/set', 's', WireSet);
  if (!answer.ok) {
    const { detail } = answer.failure;
    // These two promise that nothing was done.
    if (detail === 'serverFail' || detail === 'serverUnavailable') return notSent(answer.failure);
    return afterLeaving(answer.failure);
  }
  if (answer.value.created?.['s']) return { kind: 'sent', nativeId };
  return refused(answer.value.notCreated?.['s']?.type ?? 'not submitted');
}

/** Did the mail of this intent go out? A draft that was never submitted did not. */
export async function lookUpMail(outgoing: Outgoing, signal: AbortSignal): Promise<LookUp> {
  const mail = await openMail();
  if (!mail.ok) return { kind: 'unknown', failure: mail.failure };
  const sender = senderFor(mail.value, outgoing);
  const address = outgoing.to?.value;
  if (!sender || address === undefined) return { kind: 'absent' };
  const filter = {
    operator: 'AND',
    conditions: [
      // By headers, not by `to`: what has just left is not in every server's index yet.
      { header: ['To', address] },
      { header: ['Message-ID', messageIdOf(outgoing.intentId, sender.email)] },
      { after: utcSeconds(outgoing.createdAt - DAY) },
    ],
  };
  const answers = await callAt(
    mail.value.apiPath,
    [CORE, MAIL],
    [
      ['Email/query', { accountId: mail.value.account, filter, limit: 5 }, 'q'],
      ['Email/get', lean(mail.value, { '#ids': { resultOf: 'q', name: 'Email/query', path: '/ids' } }), 'g'],
    ],
    signal,
  );
  if (!answers.ok) return { kind: 'unknown', failure: answers.failure };
  const got = answerOf(answers.value, 'Email/get', 'g', WireGet);
  if (!got.ok) return { kind: 'unknown', failure: got.failure };
  const nativeId = sentIn(got.value.list);
  return nativeId === undefined ? { kind: 'absent' } : { kind: 'found', nativeId };
}

const Standing = z.object({ id: z.string(), keywords: z.record(z.string(), z.boolean()) });

function sentIn(list: readonly unknown[]): string | undefined {
  for (const record of list) {
    const read = z.safeParse(Standing, record);
    if (read.success && !read.data.keywords['$draft']) return read.data.id;
  }
  return undefined;
}

const lean = (mail: MailAccount, ids: object) => ({
  accountId: mail.account,
  properties: ['id', 'keywords'],
  ...ids,
});

function submission(mail: MailAccount, create: Readonly<Record<string, unknown>>): MethodCall {
  const { drafts, sent } = mail.mailboxes;
  const moved = {
    [`mailboxIds/${drafts}`]: null,
    'keywords/$draft': null,
    ...(sent && { [`mailboxIds/${sent}`]: true }),
  };
  return [
    'EmailSubmission/set',
    { accountId: mail.account, create: { s: create }, onSuccessUpdateEmail: { '#s': moved } },
    's',
  ];
}

/** Everything fixed by the intent, so that a second try makes the very same draft. */
function draftOf(
  outgoing: Outgoing,
  sender: Sender,
  address: string,
  drafts: string,
  uploaded: Uploaded,
): Readonly<Record<string, unknown>> {
  const answered = answeredOf(outgoing.inReplyTo?.body);
  const references = [
    ...(answered.references ?? []),
    ...(answered.messageId === undefined ? [] : [answered.messageId]),
  ];
  return {
    mailboxIds: { [drafts]: true },
    keywords: { $draft: true, $seen: true },
    messageId: [messageIdOf(outgoing.intentId, sender.email)],
    inReplyTo: answered.messageId === undefined ? null : [answered.messageId],
    references: references.length === 0 ? null : references.slice(-20),
    sentAt: utcSeconds(outgoing.createdAt),
    from: [{ name: sender.name || null, email: sender.email }],
    to: [{ name: null, email: address }],
    subject: outgoing.subject ?? replySubject(answered.subject ?? ''),
    ...bodyOf(outgoing, uploaded),
  };
}

/** Plain words, and beside them the same as HTML where something is marked: every reader shows what it can. */
function bodyOf(
  { text, files = [] }: Outgoing,
  uploaded: Uploaded,
): { readonly bodyStructure: object; readonly bodyValues: object } {
  const html = htmlOf(text);
  const plainPart = { partId: 't', type: 'text/plain' };
  const words =
    html === undefined
      ? plainPart
      : { type: 'multipart/alternative', subParts: [plainPart, { partId: 'h', type: 'text/html' }] };
  const attached = files.map(({ id, name, type }) => ({
    blobId: uploaded[id],
    type,
    name,
    disposition: 'attachment',
  }));
  return {
    bodyStructure:
      attached.length === 0 ? words : { type: 'multipart/mixed', subParts: [words, ...attached] },
    bodyValues: { t: { value: text }, ...(html !== undefined && { h: { value: html } }) },
  };
}

const Written = z.object({ to: z.array(z.object({ email: z.string() })) });

/** We answer as the address the customer wrote to; else as the first identity. */
function senderFor(mail: MailAccount, outgoing: Outgoing): Sender | undefined {
  const read = z.safeParse(Written, outgoing.inReplyTo?.body);
  const writtenTo = read.success ? read.data.to : [];
  return (
    mail.senders.find((sender) => writtenTo.some(({ email }) => sameAddress(email, sender.email))) ??
    mail.senders[0]
  );
}
