// Switches: the customer moved from one channel to another, and who brought that about, where it is known.
import type { Entry, EntryKind, Instant } from './entry.ts';

/** What the desk knows about one entry beyond what its channel said. */
export interface Remarks {
  readonly caseId?: string;
  /** It tells of another case too, which something came from: it is shown with that one as well. */
  readonly alsoOf?: string;
  /** Staff said here that they sent the customer on to this channel. */
  readonly sentTo?: string;
  /** Staff said here that the customer had to tell the story again. */
  readonly toldAgain?: boolean;
}

export interface Switch {
  readonly from: string;
  readonly to: string;
  readonly afterMs: number;
  readonly cause?: 'ours' | 'sent';
  /** Said anywhere in the contact the customer moved to, so it may become known later on the walk. */
  toldAgain: boolean;
}

const SPEAKING: ReadonlySet<EntryKind> = new Set(['message', 'call', 'visit']);
const CONTACT: ReadonlySet<EntryKind> = new Set(['message', 'call', 'visit', 'answer']);

/** Somebody spoke to somebody: what a silence is the absence of. */
export const isContact = ({ kind, stop, from }: Entry): boolean =>
  stop !== undefined || (CONTACT.has(kind) && from !== 'nobody');

/** Walks the entries in order and says where the customer is and when they move. */
export interface Path {
  /** The channel the customer is on after what was walked so far. */
  readonly at: () => string | null;
  /** Takes the next entry; answers the switch it makes. */
  readonly step: (entry: Entry, remarks: Remarks | undefined) => Switch | undefined;
}

export function walkPath(): Path {
  let here: string | null = null;
  let leftAt: Instant = 0;
  let last: Switch | undefined;
  const sentTo = new Set<string>();
  const wroteOn = new Set<string>();
  return {
    at: () => here,
    step: (entry, remarks) => {
      const { stop, at, until = at } = entry;
      let made: Switch | undefined;
      if (stop !== undefined) {
        if (here !== null && here !== stop) {
          const cause = sentTo.has(stop) ? 'sent' : wroteOn.has(stop) ? 'ours' : undefined;
          made = { from: here, to: stop, afterMs: Math.max(0, at - leftAt), cause, toldAgain: false };
          last = made;
          sentTo.clear();
        }
        leftAt = here === stop ? Math.max(leftAt, until) : until;
        here = stop;
        wroteOn.clear();
      } else if (entry.from === 'us' && SPEAKING.has(entry.kind)) wroteOn.add(entry.channel);
      if (remarks?.sentTo !== undefined) sentTo.add(remarks.sentTo);
      if (remarks?.toldAgain && last !== undefined) last.toldAgain = true;
      return made;
    },
  };
}
