// A channel's colours as CSS variables, made from its id, so that nobody names a channel to colour it.
import type { CSSProperties } from 'react';

type Variables = CSSProperties & Record<`--${string}`, string>;

/** `--c`, `--c-text` and `--c-soft` of a channel, for one element and what is inside it. */
export const channelColours = (channel: string): Variables => ({
  '--c': `var(--ch-${channel})`,
  '--c-text': `var(--ch-${channel}-text)`,
  '--c-soft': `var(--ch-${channel}-soft)`,
});

/** The line's colour where the customer is on `channel`; grey before the first stop. */
export const lineColour = (channel: string | null): Variables => ({
  '--l': channel === null ? 'var(--line)' : `var(--ch-${channel})`,
});
