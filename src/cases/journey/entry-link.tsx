// An entry a figure comes of: its channel and when, leading to it on the line.
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { JourneyEntry } from '#src/desk/journey.ts';
import { Press } from '#src/ui/button.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { dayAndClock } from '../due/due-words.ts';
import type { JourneyWays } from './ways.ts';

export interface EntryLinkProps {
  readonly entry: JourneyEntry;
  readonly ways: JourneyWays;
  /** What it adds. */
  readonly children?: ReactNode;
}

export function EntryLink({ entry: { channel, at }, ways, children }: EntryLinkProps) {
  const { i18n } = useLingui();
  const present = useNow();
  const instant = Date.parse(at);
  return (
    <Press className="journey-entry" onPress={() => ways.onGo(instant)}>
      {ways.nameOf(channel)}
      <time dateTime={at}>{dayAndClock(instant, present, i18n.locale)}</time>
      {children === undefined ? null : <span className="journey-adds">{children}</span>}
    </Press>
  );
}
