// A deed whose answer is not here yet: on its way, waiting for the line, or not taken and why.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Send } from '#src/outbox/send.ts';
import { Clock } from '#src/ui/icons.ts';
import { useNoLineSince } from '../use-no-line-since.ts';
import { DeedStanding } from './deed-standing.tsx';

export interface OnItsWayProps {
  /** Nothing once the outbox has forgotten it. */
  readonly send: Send | undefined;
  /** What that means while there is no line. */
  readonly children: ReactNode;
}

export function OnItsWay({ send, children }: OnItsWayProps) {
  const noLineSince = useNoLineSince();
  if (send?.state === 'not-sent' || send?.state === 'unknown') return <DeedStanding send={send} />;
  return (
    <p className="flex items-start gap-2.5">
      <Clock aria-hidden className="icon-l mt-0.5 flex-none" />
      <span>{send?.failure || noLineSince !== undefined ? children : <Trans>It is on its way.</Trans>}</span>
    </p>
  );
}
