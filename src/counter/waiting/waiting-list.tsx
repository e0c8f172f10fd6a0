// Everything done at the counter that has not arrived, in the order in which it goes.
import { Trans, useLingui } from '@lingui/react/macro';
import { clockTime } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { Sheet } from '../sheet.tsx';
import { isLeft } from '../use-deed.ts';
import { DeedStanding } from './deed-standing.tsx';
import { useDeedWords } from './use-deed-words.ts';

export function WaitingList({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const words = useDeedWords();
  const left = useOutboxState().sends.filter(isLeft);
  return (
    <Sheet title={<Trans>What has not arrived yet</Trans>} onClose={onClose}>
      <p className="text-ink-2">
        <Trans>It is safe on this device, goes in this order, and each of it once.</Trans>
      </p>
      <ol className="flex flex-col gap-2">
        {left.map((send) => (
          <li key={send.outgoing.intentId} className="rounded-3 border-line border px-3 py-2.5">
            <p className="flex gap-2">
              <span className="min-w-0 flex-1">
                <b>{send.outgoing.subject}</b> {words(send)}
              </span>
              <time className="num text-ink-3" dateTime={new Date(send.outgoing.createdAt).toISOString()}>
                {clockTime(send.outgoing.createdAt, i18n.locale)}
              </time>
            </p>
            <div className="text-ink-2">
              <DeedStanding send={send} />
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
