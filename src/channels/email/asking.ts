// What every question for a page of mails carries, and leaving out what is known.
import type { IdentityKey } from '#src/channels/channel.ts';
import type { Mails } from './query.ts';
import type { MailAccount } from './session.ts';

export interface Asking {
  readonly mail: MailAccount;
  readonly keys: readonly IdentityKey[];
  readonly limit: number;
  readonly signal: AbortSignal;
}

export function without(mails: Mails, known: readonly string[]): Pick<Mails, 'entries'> {
  const gone = new Set(known);
  return { entries: mails.entries.filter((entry) => !gone.has(entry.nativeId)) };
}
