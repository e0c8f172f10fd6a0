// What a channel draws: how a row frames an entry, its card, its fields of the composer.
import type { EchoState, Entry, Place } from '#src/timeline/index.ts';
import type { FileToSend } from './files.ts';
import type { IdentityKey, IdentitySet } from './identity.ts';
import type { PromiseToMake } from './sending.ts';

export interface CardProps<Body = unknown> {
  readonly entry: Entry<Body>;
  readonly place?: Place;
  readonly echo?: EchoState;
  readonly late: boolean;
  /** Something can be done with it here; without, it is only read. */
  readonly mayAct?: boolean;
  /** The customer's given name and full name, for headers. */
  readonly customerName: string;
}

/**
 * How a row frames an entry: a boxed card, words on the canvas without a box, a bubble of a conversation, or one
 * faint line.
 */
export type Shape = 'card' | 'flow' | 'bubble' | 'line';

/** Extra fields of a composer beyond the text (subject, visibility, call outcome). */
export interface ComposerProps {
  readonly outgoing: ComposerValues;
  readonly onChange: (next: ComposerValues) => void;
  readonly identity: IdentitySet;
  /** The newest entry on this channel, which a reply answers. */
  readonly last?: Entry;
}

export interface ComposerValues {
  readonly text: string;
  readonly subject?: string;
  readonly to?: IdentityKey;
  readonly visibility?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly promise?: PromiseToMake;
  readonly files?: readonly FileToSend[];
}
