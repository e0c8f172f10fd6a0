// The numbers of what a scorecard cites: on the timeline, where one cites, and beside the words it shows.
import { useLingui } from '@lingui/react/macro';
import { createContext, useContext } from 'react';
import type { Evidence } from '#src/desk/reviews.ts';
import type { Entry } from '#src/timeline/index.ts';

export interface Citing {
  readonly numbers: ReadonlyMap<string, number>;
  /** What is scored now, by name. */
  readonly forWhat: string;
  /** Keys cited for it. */
  readonly keys: ReadonlySet<string>;
  readonly cite: (entry: Evidence) => void;
}

export const CitingContext = createContext<Citing | undefined>(undefined);

/** At the corner of an entry: its number, or the way to cite it. */
export function CitePin({ entry }: { readonly entry: Entry }) {
  const { t } = useLingui();
  const citing = useContext(CitingContext);
  if (!citing) return null;
  const { numbers, forWhat, keys, cite } = citing;
  const number = numbers.get(entry.key);
  const isCited = keys.has(entry.key);
  const label = isCited
    ? t`Evidence ${number ?? ''}. Do not cite for: ${forWhat}`
    : number === undefined
      ? t`Cite for: ${forWhat}`
      : t`Evidence ${number}. Cite for: ${forWhat}`;
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={isCited}
      data-cited={number === undefined ? undefined : ''}
      onClick={() => cite({ key: entry.key, channel: entry.channel, at: new Date(entry.at).toISOString() })}
      className="cite-pin num"
    >
      <span>{number ?? '+'}</span>
    </button>
  );
}

export interface PinsProps {
  readonly evidence: readonly Evidence[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly onGo: (evidence: Evidence) => void;
}

/** Beside the words: each leads to its entry. */
export function Pins({ evidence, numbers, onGo }: PinsProps) {
  const { t } = useLingui();
  const inOrder = evidence.toSorted((a, b) => (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0));
  return inOrder.map((one) => (
    <button
      key={one.key}
      type="button"
      aria-label={t`Go to evidence ${numbers.get(one.key) ?? ''}`}
      onClick={() => onGo(one)}
      className="cite-pin num"
      data-cited=""
    >
      <span>{numbers.get(one.key)}</span>
    </button>
  ));
}
