// One command and its key, which can be changed here: press the new one. A key that is taken says by what.
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useState, type KeyboardEvent } from 'react';
import { capsOf, keepKeys, keyOf, useKeyWishes } from '#src/ui/command-keys.ts';
import type { Command } from '#src/ui/commands.ts';
import { Button } from '#src/ui/button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { bound, holderOf } from './bindings.ts';
import { pressed } from './pressed.ts';

export interface KeyLineProps {
  readonly of: Command;
  readonly words: Readonly<Record<Command, string>>;
  readonly isChanging: boolean;
  readonly onChanging: (command: Command | undefined) => void;
}

export function KeyLine({ of: command, words, isChanging, onChanging }: KeyLineProps) {
  const { t } = useLingui();
  const wishes = useKeyWishes();
  const [taken, setTaken] = useState('');
  const does = words[command];
  const key = keyOf(command);
  const holder = isChanging && taken !== '' ? holderOf(wishes, taken, command) : undefined;

  const give = (wanted: string) => {
    keepKeys(bound(wishes, command, wanted));
    setTaken('');
    onChanging(undefined);
  };
  const hear = (event: KeyboardEvent) => {
    if (!isChanging || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') return onChanging(undefined);
    if (event.key === 'Backspace' || event.key === 'Delete') return give('');
    const wanted = pressed(event.nativeEvent);
    if (wanted === undefined) return;
    if (holderOf(wishes, wanted, command) === undefined) give(wanted);
    else setTaken(wanted);
  };
  const caps = capsOf(key).replace(' ', ` ${t`then`} `);
  const label = isChanging
    ? t`Press a key: ${does}`
    : caps === ''
      ? t`${does}: no key. Change it`
      : t`${does}: ${caps}. Change it`;
  return (
    <li className="min-h-6.5">
      <span className="flex min-h-6.5 items-center gap-2">
        <span className="min-w-0 flex-1">{does}</span>
        <button
          type="button"
          aria-label={label}
          aria-pressed={isChanging}
          onClick={() => {
            setTaken('');
            onChanging(isChanging ? undefined : command);
          }}
          onKeyDown={hear}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget === null) return;
            if (!(relatedTarget instanceof HTMLElement) || relatedTarget.closest('li') === null)
              onChanging(undefined);
          }}
          className="rounded-1 text-meta text-ink-3 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-text flex h-6 min-w-6 flex-none items-center justify-center gap-[3px] px-1"
        >
          {isChanging ? (
            <Trans>Press a key</Trans>
          ) : key === '' ? (
            <span aria-hidden>–</span>
          ) : (
            capsOf(key)
              .split(' ')
              .map((cap, at) => (
                <Fragment key={cap}>
                  {at > 0 ? <> {t`then`} </> : null}
                  <Kbd>{cap}</Kbd>
                </Fragment>
              ))
          )}
        </button>
      </span>
      {isChanging ? (
        <span role="status" className="text-meta text-ink-2 flex flex-wrap items-center gap-2 pb-1">
          {holder === undefined ? (
            <Trans>Backspace: no key. Esc: leave it.</Trans>
          ) : (
            <>
              <span className="text-warn-text">
                <Trans>
                  {capsOf(taken)} is: {words[holder]}.
                </Trans>
              </span>
              <Button size="xs" onPress={() => give(taken)}>
                <Trans>Use it here</Trans>
              </Button>
            </>
          )}
        </span>
      ) : null}
    </li>
  );
}
