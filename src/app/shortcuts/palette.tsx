// Everything one can do here and every place one can go, by name. What nobody on screen can do is not listed.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useRecentCustomers } from '#src/customers/recent-store.ts';
import { isFound } from '#src/lib/words-found.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { capsOf, keyOf, useKeyWishes } from '#src/ui/command-keys.ts';
import { isOffered, run, type Command } from '#src/ui/commands.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { HitList, type HitGroup } from '#src/ui/hit-list.tsx';
import { useWalk } from '#src/ui/use-walk.ts';
import { go, hrefOf } from '../routing/address.ts';
import { useCommandWords } from './command-words.ts';

export interface PaletteProps {
  readonly onClose: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly act: () => void;
}

export function Palette({ onClose }: PaletteProps) {
  const { t } = useLingui();
  const listId = useId();
  const { role } = useMe();
  const recent = useRecentCustomers();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const words = useCommandWords();
  const { isOff } = useKeyWishes();
  const commands = (Object.keys(words) as Command[])
    .filter((command) => isOffered(command))
    .map((command): Entry => {
      const caps = isOff === true ? '' : capsOf(keyOf(command));
      return {
        id: command,
        label: words[command],
        ...(caps !== '' && { keys: caps }),
        act: () => void run(command),
      };
    });
  const place = (path: string, label: string): Entry => ({ id: path, label, act: () => go(hrefOf(path)) });
  const places = [
    ...(may(role, 'customer.read') ? [place('/customers', t`Customers`)] : []),
    place('/sources', t`Sources`),
  ];
  const people = recent.map(({ id, name }) => place(`/customers/${id}`, name));

  const groups = (
    [
      ['do', t`Do`, commands],
      ['go', t`Go to`, places],
      ['recent', t`Customers looked at`, people],
    ] as const
  )
    .map(([id, title, entries]) => ({ id, title, hits: entries.filter(({ label }) => isFound(text, label)) }))
    .filter(({ hits }) => hits.length > 0) satisfies readonly HitGroup[];
  const entries: readonly Entry[] = groups.flatMap(({ hits }) => hits);
  const { at, hit, activeId, walkTo, step } = useWalk(entries, listId);

  const take = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) return;
    onClose();
    // The dialog gives the focus back first; what is done may lead it elsewhere.
    setTimeout(entry.act);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && hit) take(hit.id);
    else if (!step(event.key)) return;
    event.preventDefault();
  };
  return (
    <Dialog isOpen title={<Trans>Everything by name</Trans>} onClose={onClose}>
      <input
        ref={input}
        role="combobox"
        aria-label={t`What do you want to do?`}
        aria-autocomplete="list"
        aria-expanded={hit !== undefined}
        aria-controls={hit ? listId : undefined}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        placeholder={t`What do you want to do?`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          // The best of what is left is next, wherever the pointer rested.
          walkTo(undefined);
        }}
        onKeyDown={onKeyDown}
        className="rounded-2 border-line-strong bg-surface text-ink outline-focus mt-2 h-8 w-full border px-2.5 outline-offset-1 focus:outline-2"
      />
      <div className="scroll-quiet -mx-1 mt-2 max-h-[50vh]">
        {hit ? (
          <HitList
            id={listId}
            label={t`What can be done here`}
            groups={groups}
            active={at}
            onTake={take}
            onPoint={walkTo}
          />
        ) : (
          <p className="text-ink-2 px-2 py-1.5">
            <Trans>Nothing here is called “{text}”.</Trans>
          </p>
        )}
      </div>
    </Dialog>
  );
}
