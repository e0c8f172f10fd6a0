// The Message-ID of what we send carries the intent it was sent for: that is how a second copy is recognised.

const PREFIX = 'intent.';

/** The same for every try of one intent; `domain` is the sending address's own. */
export function messageIdOf(intentId: string, address: string): string {
  const domain = address.split('@')[1]?.trim().toLowerCase();
  return `${PREFIX}${intentId}@${domain || 'localhost'}`;
}

/** The intent a Message-ID was made for; nothing for other people's mail. */
export function intentOf(messageId: string | undefined): string | undefined {
  const local = messageId?.split('@')[0];
  return local?.startsWith(PREFIX) ? local.slice(PREFIX.length) : undefined;
}
