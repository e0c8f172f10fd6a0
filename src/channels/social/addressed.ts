import type { IdentityKey } from '#src/channels/channel.ts';

/** An answer reaches only who is named in it: the words, with the handle before them where they do not name it. */
export function addressed(text: string, to: IdentityKey | undefined): string {
  const handle = (to?.value ?? '').replace(/^@?/, '@');
  return handle === '@' || text.toLowerCase().includes(handle.toLowerCase()) ? text : `${handle} ${text}`;
}
