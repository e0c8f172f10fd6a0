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
 * not-answering    one can only answer there, and the channel does not say what the customer wrote
 * no-consent       the customer does not want to be contacted
 * not-read         what they said there last has not been read yet: one may write, and send once it has been
 */
export type WhyNot = 'no-key' | 'no-conversation' | 'not-answering' | 'no-consent' | 'not-read';

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
  /** Of the newest end. */
  readonly held: readonly Entry[];
  /** Channels of which the newest is not known yet. */
  readonly unread: ReadonlySet<string>;
  /** Channels that do not answer and never did. */
  readonly silent: ReadonlySet<string>;
  readonly role: Role;
  /** The customer may be contacted about their own affairs. */
  readonly consent: boolean;
  readonly presentAt: Instant;
}

/** Channels this role may write on, in display order. */
export function waysToWrite({ identity, role, consent, presentAt, ...newest }: Asked): readonly Way[] {
  return registry.flatMap((channel): Way[] => {
    const mode = channel.can.mode ?? 'reply';
    if (!channel.send || mode === 'deed' || !may(role, mode === 'note' ? 'case.note' : `${channel.id}.send`))
      return [];
    const keys = channel.keysOf(identity);
    const used = usedLast(newest.held, channel, keys);
    const way: Way = {
      channel,
      mode,
      keys,
      used,
      to: used ?? keys.find((key) => key.verified) ?? keys[0],
      isHere: isHere(newest.held, channel.id, presentAt),
    };
    if (mode !== 'reply') return [way];
    return [{ ...way, whyNot: whyNotThere(way, newest, consent) }];
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

function whyNotThere(
  way: Way,
  { held, unread, silent }: Pick<Asked, 'held' | 'unread' | 'silent'>,
  consent: boolean,
): WhyNot | undefined {
  const { id, can } = way.channel;
  const isUnread = unread.has(id);
  if (!way.to) return 'no-key';
  if (!isUnread && can.answersOnly && !answered(way, undefined, held))
    return silent.has(id) ? 'not-answering' : 'no-conversation';
  if (!consent) return 'no-consent';
  return isUnread ? 'not-read' : undefined;
}

/** One can write there, though perhaps not send yet. */
export const isOff = ({ whyNot }: Way): boolean => whyNot !== undefined && whyNot !== 'not-read';

/**
 * The channel the customer used last among those one can reply on; else the first one that works. As long as one of them
 * has not been read, the case's own trail (`stops`, channels in order) says which that was.
 */
export function firstWay(
  ways: readonly Way[],
  held: readonly Entry[],
  stops: readonly string[],
): Way | undefined {
  const open = ways.filter((way) => way.mode === 'reply' && !isOff(way));
  const byId = (id: string | undefined) => open.find((way) => way.channel.id === id);
  const last = held.findLast((entry) => entry.from === 'customer' && byId(entry.channel))?.channel;
  const told = open.some((way) => way.whyNot === 'not-read') ? stops.findLast(byId) : undefined;
  return byId(told ?? last) ?? open[0] ?? ways.find((way) => !isOff(way));
}

/** The next one that works, round and round. */
export function neighbour(ways: readonly Way[], channel: string, step: 1 | -1): Way | undefined {
  const open = ways.filter((way) => !isOff(way) || way.channel.id === channel);
  const at = open.findIndex((way) => way.channel.id === channel);
  return open[(at + step + open.length) % open.length];
}

function isHere(held: readonly Entry[], channel: string, presentAt: Instant): boolean {
  const newest = held.findLast((entry) => entry.channel === channel && entry.session !== undefined);
  if (!newest || newest.kind === 'close') return false;
  const said = held.findLast((entry) => entry.session === newest.session && entry.from === 'customer');
  return said !== undefined && presentAt - said.at <= HERE_MS;
}
