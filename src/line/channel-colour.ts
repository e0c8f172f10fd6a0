// A channel's colours as CSS variables, made from its id, so that nobody names a channel to colour it.
import type { CSSProperties } from 'react';

type Variables = CSSProperties & Record<`--${string}`, string>;

/** A channel may be named by a back end: what is no plain name must not become part of a style. */
const plainName = (channel: string): string => (/^[\w-]+$/.test(channel) ? channel : 'unknown');

/** One colour of a channel as a CSS value. */
export const channelColour = (channel: string, shade: '' | '-text' | '-soft' = ''): string =>
  `var(--ch-${plainName(channel)}${shade})`;

/** `--c`, `--c-text` and `--c-soft` of a channel, for one element and what is inside it. */
export const channelColours = (channel: string): Variables => ({
  '--c': channelColour(channel),
  '--c-text': channelColour(channel, '-text'),
  '--c-soft': channelColour(channel, '-soft'),
});

/** The line's colour where the customer is on `channel`; grey before the first stop. */
export const lineColour = (channel: string | null): Variables => ({
  '--l': channel === null ? 'var(--line)' : channelColour(channel),
});
