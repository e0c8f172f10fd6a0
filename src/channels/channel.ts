// The contract of a channel: what one must be able to do to stand on the line. One folder keeps it, the
// registry lists it; everybody else asks what a channel *can*, never which one it *is*. Its subjects have a file each in
// contract/; this is the door to all of them.
import type { MessageDescriptor } from '@lingui/core';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Result } from '#src/lib/result.ts';
import type { Entry, Page, PageRequest } from '#src/timeline/index.ts';
import type { Abilities } from './contract/abilities.ts';
import type { Fact } from './contract/facts.ts';
import type { FileLimits, FileToSend, Uploaded } from './contract/files.ts';
import type { IdentityKey, IdentitySet } from './contract/identity.ts';
import type { CardProps, ComposerProps, Shape } from './contract/parts.ts';
import type { Article, ArticlesAsked, GoodsAsked, GoodsPage, PickUpPlace } from './contract/reference.ts';
import type { LookUp, Outgoing, SendOutcome } from './contract/sending.ts';

export type { Abilities } from './contract/abilities.ts';
export type { Fact, FactKind } from './contract/facts.ts';
export type { FileLimits, FileToSend, Uploaded } from './contract/files.ts';
export type { IdentityKey, IdentitySet } from './contract/identity.ts';
export type { CardProps, ComposerProps, ComposerValues, Shape } from './contract/parts.ts';
export type {
  Article,
  ArticlesAsked,
  Good,
  GoodsAsked,
  GoodsPage,
  PickUpPlace,
} from './contract/reference.ts';
export {
  notLeft,
  notLooked,
  type LookUp,
  type Outgoing,
  type PromiseToMake,
  type SendOutcome,
} from './contract/sending.ts';

export interface Channel {
  readonly id: string;
  readonly label: MessageDescriptor;
  readonly icon: LucideIcon;
  readonly can: Abilities;
  /** The keys of this customer the channel can ask by; none: not linked. */
  readonly keysOf: (identity: IdentitySet) => readonly IdentityKey[];
  /** How a customer is linked to it: the kinds of keys it asks by, the usual one first. Absent: by our own id. */
  readonly link?: {
    readonly kinds: readonly Exclude<IdentityKey['kind'], 'customer'>[];
    readonly label: MessageDescriptor;
  };
  /** One page of history. Never called without a usable key. Never throws. */
  readonly fetchPage: (
    identity: IdentitySet,
    request: PageRequest,
    signal: AbortSignal,
  ) => Promise<Result<Page>>;
  /** What files it takes; asked for when somebody attaches one. */
  readonly fileLimits?: () => Promise<FileLimits>;
  /**
   * Brings one file to the back end, ahead of the message that names it, and answers its id there. No customer sees it
   * before that message, so bringing it twice does no harm.
   */
  readonly upload?: (file: FileToSend, bytes: Blob, signal: AbortSignal) => Promise<Result<string>>;
  /** How long it takes a text to be that goes to somebody; absent: as many characters as it has. */
  readonly lengthOf?: (text: string, to: IdentityKey | undefined) => number;
  /** Sends once. Never retries by itself. Every file of it has been brought there. */
  readonly send?: (outgoing: Outgoing, signal: AbortSignal, uploaded?: Uploaded) => Promise<SendOutcome>;
  /** Looks whether an intent with an unknown outcome arrived. */
  readonly lookUp?: (
    outgoing: Outgoing,
    signal: AbortSignal,
    /** Ids known to be other intents': with the same words they are not this one. */
    taken?: ReadonlySet<string>,
  ) => Promise<LookUp>;
  /** The entry that stands on the line while `outgoing` is under way. */
  readonly echo?: (outgoing: Outgoing, us: { readonly name: string }) => Entry | undefined;
  /** It changes an entry instead of making one: once it has arrived, that entry says so, and the echo goes. */
  readonly changes?: (outgoing: Outgoing) => boolean;
  /** Articles of the help centre, where its back end keeps one. */
  readonly articles?: (asked: ArticlesAsked, signal: AbortSignal) => Promise<Result<readonly Article[]>>;
  /** One page of what is sold, where its back end keeps a catalogue. */
  readonly goods?: (asked: GoodsAsked, signal: AbortSignal) => Promise<Result<GoodsPage>>;
  /** The shops in which what is ordered can be collected. */
  readonly pickUpPlaces?: () => Promise<Result<readonly PickUpPlace[]>>;
  readonly facts: (entry: Entry) => readonly Fact[];
  readonly shape: (entry: Entry) => Shape;
  readonly Card: ComponentType<CardProps<never>>;
  /** Extra fields of the composer; a channel without any leaves it out. */
  readonly Composer?: ComponentType<ComposerProps>;
}

/** Keeps a channel's definition honest and its Card's body type its own. */
export const defineChannel = (channel: Channel): Channel => channel;
