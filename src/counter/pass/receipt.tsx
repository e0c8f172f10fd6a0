// What to tell the customer who was passed on, large enough to turn the screen round; or what is not known yet.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { channelOf } from '#src/channels/registry.ts';
import { Passed } from '#src/desk/passing.ts';
import { now } from '#src/lib/time.ts';
import type { Send } from '#src/outbox/send.ts';
import { Smartphone } from '#src/ui/icons.ts';
import { Printer } from '#src/ui/late-icons.ts';
import type { CounterStore } from '../act.ts';
import { CounterButton } from '../counter-button.tsx';
import { OnItsWay } from '../waiting/on-its-way.tsx';
import { Slip } from './slip.tsx';

export interface ReceiptProps {
  /** Nothing once the outbox has forgotten it. */
  readonly send: Send | undefined;
  readonly givenName: string;
  readonly store: CounterStore;
}

/** The screen is handed over with this as the one thing to press. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

export function Receipt({ send, givenName, store }: ReceiptProps) {
  const { i18n } = useLingui();
  const [isLarge, setLarge] = useState(false);
  const read = Passed.safeParse(send?.answer);
  if (read.success) {
    const { reference, owner, team, answerBy, channel } = read.data;
    const by = dayAndClockInSentence(Date.parse(answerBy), now(), i18n.locale);
    const name = owner?.name ?? team;
    const label = channelOf(channel)?.label;
    const on = label ? i18n._(label) : channel;
    return (
      <>
        <div role="status">
          <p className="text-h2 text-pretty">
            <Trans>
              Tell {givenName}: <b>{name}</b> is in touch by <b className="num">{by}</b>.
            </Trans>
          </p>
          <p className="text-ink-2 mt-1">
            <Trans>Channel: {on}</Trans>
          </p>
          <p className="text-ink-2 mt-4">
            <Trans>Your reference</Trans>
          </p>
          <p className="num text-[40px] leading-12 font-semibold tracking-wide">{reference}</p>
          <p className="text-ink-2 mt-1">
            <Trans>It finds the case on every channel, at every counter.</Trans>
          </p>
        </div>
        <div className="flex flex-wrap gap-2.5">
          <CounterButton onPress={() => setLarge(true)}>
            <Smartphone aria-hidden className="icon-m" />
            <Trans>Show it large</Trans>
          </CounterButton>
          <CounterButton onPress={() => print()}>
            <Printer aria-hidden className="icon-m" />
            <Trans>Print a slip</Trans>
          </CounterButton>
        </div>
        <div className={isLarge ? 'slip-large' : 'slip-paper'}>
          <Slip passed={read.data} store={store} />
          {isLarge ? (
            <CounterButton ref={focus} onPress={() => setLarge(false)} className="slip-no-paper w-full">
              <Trans>Done, turn it back</Trans>
            </CounterButton>
          ) : null}
        </div>
      </>
    );
  }
  return (
    <div role="status">
      <OnItsWay send={send}>
        <Trans>
          It is safe on this device and goes as soon as the line is back. Until then nobody can say who will
          be in touch, or by when: do not promise {givenName} a time.
        </Trans>
      </OnItsWay>
    </div>
  );
}
