// What a chat card draws: one message, and what is known of the conversation around it.

export interface ChatFile {
  readonly name: string;
  readonly type: string;
  /** Bytes; 0 when nobody says. */
  readonly size: number;
  /** Path at the gateway; absent while it is on its way there. */
  readonly path?: string;
}

/** A session from its first to its last message, known once it was read from its end. */
interface SessionFacts {
  readonly messages: number;
  readonly ms: number;
  /** The colleague who answered; absent when nobody did. */
  readonly agent?: string;
  /** Absent while it goes on. */
  readonly ended?: Ending;
}

export type Ending = 'resolved' | 'timeout';

export interface ChatBody {
  readonly conversation: number;
  /** The session it is part of: what a reply to it joins. */
  readonly inSession: string;
  /** The message in plain text. */
  readonly text: string;
  readonly files: readonly ChatFile[];
  readonly isDeleted: boolean;
  readonly isBot: boolean;
  /** `failed`: the message never reached the customer. */
  readonly status?: string;
  /** Host of the page the customer was on. */
  readonly site?: string;
  /** Who the conversation is assigned to. */
  readonly assignee?: string;
  /** On the first message of a session read to its start. */
  readonly session?: SessionFacts;
  /** On the activity that ended a session. */
  readonly ended?: Ending;
  /** On an answered survey: 1 to 5. */
  readonly rating?: number;
}
