// What was written and said: chats, mails, texts, calls, posts.
import type { Attachment, CustomerId, WorldRecord } from './record.ts';

export interface ChatMessageRecord extends WorldRecord {
  /** id: the numeric message id as text; grows with time except where the story ties two in one second. */
  readonly conversation: number;
  readonly from: 'customer' | 'agent' | 'bot' | 'activity';
  readonly who: string;
  readonly text: string;
  readonly private?: boolean;
  readonly csat?: { readonly rating: number; readonly words?: string };
  /** An activity that ended the conversation (`resolved` by an agent, `timeout` with nobody). */
  readonly ended?: 'resolved' | 'timeout';
  readonly attachments?: readonly Attachment[];
  readonly echoId?: string;
  readonly wire?: unknown;
}

export interface ChatConversationRecord {
  readonly id: number;
  readonly customer: CustomerId;
  readonly contactId: number;
  readonly site: string;
  readonly createdAt: number;
  readonly lastActivityAt: number;
  readonly status: 'open' | 'resolved' | 'pending' | 'snoozed';
  readonly agent?: string;
}

export interface MailRecord extends WorldRecord {
  readonly direction: 'in' | 'out';
  readonly from: { readonly name: string | null; readonly email: string };
  readonly to: readonly { readonly name: string | null; readonly email: string }[];
  readonly cc?: readonly { readonly name: string | null; readonly email: string }[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Written by a machine (RFC 3834): an answer from a holiday, a failed delivery. */
  readonly automatic?: boolean;
  readonly thread: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  /** The sender's own clock, where it differs from `at` (receivedAt). */
  readonly sentAt?: number;
  readonly attachments?: readonly Attachment[];
  readonly seen?: boolean;
  readonly draft?: boolean;
  /** When the reader opened our mail, if known. */
  readonly readAt?: number;
  readonly wire?: unknown;
}

export interface SmsRecord extends WorldRecord {
  readonly direction: 'in' | 'out';
  /** E.164. */
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';
  /** Null while queued. */
  readonly sentAt: number | null;
  readonly errorCode?: number;
  readonly errorMessage?: string;
  readonly media?: number;
  readonly wire?: unknown;
}

export interface CallRecord extends WorldRecord {
  readonly contactId: string;
  readonly direction: 'in' | 'out';
  readonly line: string;
  readonly agent: string;
  readonly durationMs: number;
  readonly queuedMs?: number;
  readonly status: 'COMPLETED' | 'NO_ANSWER' | 'BUSY' | 'FAILED' | 'CANCELED' | 'IN_PROGRESS';
  /** HTML, as agents' tools write it. */
  readonly note: string;
  readonly outcome?: string;
  readonly promise?: { readonly text: string; readonly dueAt: number };
  readonly fromNumber: string;
  readonly toNumber: string;
  /** When the note was filed; later than the call's end for a late note. */
  readonly createdAt: number;
  readonly intentId?: string;
  readonly wire?: unknown;
}

export interface SocialPostRecord extends WorldRecord {
  readonly direction: 'in' | 'out';
  /** Numeric text beyond 2^53. */
  readonly notificationId?: string;
  readonly acct: string;
  readonly displayName: string;
  /** HTML. */
  readonly content: string;
  readonly visibility: 'public' | 'unlisted' | 'private' | 'direct';
  readonly inReplyTo?: string;
  readonly views?: number;
  readonly replies?: number;
  readonly agent?: string;
  readonly editedAt?: number;
  readonly attachments?: readonly Attachment[];
  readonly intentKey?: string;
  readonly wire?: unknown;
}
