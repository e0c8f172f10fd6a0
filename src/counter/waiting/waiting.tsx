// How many things done at the counter have not arrived, in the head; pressed, which, in their order, and why not.
import { Plural } from '@lingui/react/macro';
import { useState } from 'react';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { Press } from '#src/ui/button.tsx';
import { CircleAlert, Clock } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { isLeft } from '../use-deed.ts';

const WaitingList = latePart(async () => (await import('./waiting-list.tsx')).WaitingList);

/** Nothing while everything has arrived. */
export function Waiting() {
  const [isOpen, setOpen] = useState(false);
  const left = useOutboxState().sends.filter(isLeft);
  const stuck = left.filter(({ state }) => state === 'not-sent' || state === 'unknown').length;
  if (left.length === 0) return null;
  const Icon = stuck > 0 ? CircleAlert : Clock;
  return (
    <>
      <Press
        onPress={() => setOpen(true)}
        className="text-warn-text inline-flex min-h-12 min-w-12 items-center justify-center gap-1.5 px-1 text-base font-medium"
      >
        <Icon aria-hidden className="icon-s" />
        <span role="status" className="max-sm:sr-only">
          {stuck > 0 ? (
            <Plural value={stuck} one="# was not taken" other="# were not taken" />
          ) : (
            <Plural value={left.length} one="# waits for the line" other="# wait for the line" />
          )}
        </span>
        <span aria-hidden className="num sm:hidden">
          {stuck > 0 ? stuck : left.length}
        </span>
      </Press>
      {isOpen ? <WaitingList onClose={() => setOpen(false)} /> : null}
    </>
  );
}
