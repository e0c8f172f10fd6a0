// On which channels this customer can be written to now, to which of their keys, and why not on the others.
import type { Channel, IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { registry } from '#src/channels/registry.ts';
import { MINUTE, type Instant } from '#src/lib/time.ts';
import type { Role } from '#src/staff/roles.ts';
import { may } from '#src/staff/roles.ts';
import type { Entry } from '#src/timeline/index.ts';

/**
 * no-key           no address, number or account of the customer is known there
 * no-conversation  one can only answer there, and the customer never wrote
 * no-consent       the customer does not want to be contacted
 */
export type WhyNot = 'no-key' | 'no-conversation' | 'no-consent';

export interface Way {
  readonly channel: Channel;
  readonly mode: 'reply' | 'call' | 'note';
  /** Every address, number or account they have there. */
  readonly keys: readonly IdentityKey[];
  /** The one they used last, where they have written there. */
  readonly used?: IdentityKey;
  /** Where a reply goes unless one chooses: the one used last, else one that is verified. */
  readonly to?: IdentityKey;
  /** In live contact there: the session is open and the customer wrote moments ago. */
  readonly isHere: boolean;
  readonly whyNot?: WhyNot;
}

const HERE_MS = 15 * MINUTE;

interface Asked {
  readonly identity: IdentitySet;
  readonly held: readonly Entry[];
  readonly role: Role;
  /** The customer may be contacted about their own affairs. */
  readonly consent: boolean;
  readonly presentAt: Instant;
}

/** Channels this role may write on, in display order. */
export function waysToWrite({ identity, held, role, consent, presentAt }: Asked): readonly Way[] {
  return registry.flatMap((channel): Way[] => {
    const mode = channel.can.mode ?? 'reply';
    if (!channel.send || mode === 'deed' || !may(role, mode === 'note' ? 'case.note' : `${channel.id}.send`))
      return [];
    const keys = channel.keysOf(identity);
    const used = usedLast(held, channel, keys);
    const way: Way = {
      channel,
      mode,
      keys,
      used,
      to: used ?? keys.find((key) => key.verified) ?? keys[0],
      isHere: isHere(held, channel.id, presentAt),
    };
    if (mode !== 'reply') return [way];
    return [{ ...way, whyNot: whyNot(way, held, consent) }];
  });
}

function usedLast(
  held: readonly Entry[],
  channel: Channel,
  keys: readonly IdentityKey[],
): IdentityKey | undefined {
  const via = held.findLast((entry) => entry.channel === channel.id && entry.from === 'customer')?.via;
  return via && keys.find(({ kind, value }) => kind === via.kind && value === via.value);
}

/**
 * The newest message there that a reply to this key answers. Where one can only answer, never one that came by another
 * key: the words would reach somebody else's conversation.
 */
export function answered(
  { channel }: Way,
  to: IdentityKey | undefined,
  held: readonly Entry[],
): Entry | undefined {
  const isThere = (entry: Entry) => entry.channel === channel.id && entry.kind === 'message';
  const ofKey = held.findLast(
    (entry) => isThere(entry) && (!to || !entry.via || entry.via.value === to.value),
  );
  return ofKey ?? (channel.can.answersOnly ? undefined : held.findLast(isThere));
}

function whyNot(way: Way, held: readonly Entry[], consent: boolean): WhyNot | undefined {
  if (!way.to) return 'no-key';
  if (way.channel.can.answersOnly && !answered(way, undefined, held)) return 'no-conversation';
  return consent ? undefined : 'no-consent';
}

/** The channel the customer used last among those one can reply on; else the first one that works. */
export function firstWay(ways: readonly Way[], held: readonly Entry[]): Way | undefined {
  const open = ways.filter((way) => way.mode === 'reply' && way.whyNot === undefined);
  const used = held.findLast(
    (entry) => entry.from === 'customer' && open.some((way) => way.channel.id === entry.channel),
  );
  return (
    open.find((way) => way.channel.id === used?.channel) ??
    open[0] ??
    ways.find((way) => way.whyNot === undefined)
  );
}

/** The next one that works, round and round. */
export function neighbour(ways: readonly Way[], channel: string, step: 1 | -1): Way | undefined {
  const open = ways.filter((way) => way.whyNot === undefined || way.channel.id === channel);
  const at = open.findIndex((way) => way.channel.id === channel);
  return open[(at + step + open.length) % open.length];
}

function isHere(held: readonly Entry[], channel: string, presentAt: Instant): boolean {
  const newest = held.findLast((entry) => entry.channel === channel && entry.session !== undefined);
  if (!newest || newest.kind === 'close') return false;
  const said = held.findLast((entry) => entry.session === newest.session && entry.from === 'customer');
  return said !== undefined && presentAt - said.at <= HERE_MS;
}
