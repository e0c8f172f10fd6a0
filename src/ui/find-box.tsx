// A search box whose hits open below it: arrow keys walk them, Enter takes one, Esc clears.
import { useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { Search } from './icons.ts';
import { Kbd } from './kbd.tsx';

export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
}
export interface HitGroup {
  readonly id: string;
  readonly title: string;
  readonly hits: readonly Hit[];
}

export interface FindBoxProps {
  readonly label: string;
  /** Names the list of hits. */
  readonly hitsLabel: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly HitGroup[];
  readonly onTake: (id: string) => void;
  /** Stands where hits would be: asking, nothing found, did not work. */
  readonly empty: ReactNode;
  /** The key that brings one here. */
  readonly keys?: string;
  readonly inputId?: string;
}

export function FindBox({
  label,
  hitsLabel,
  placeholder,
  text,
  onText,
  groups,
  onTake,
  empty,
  keys,
  inputId,
}: FindBoxProps) {
  const [isHere, setHere] = useState(false);
  return (
    <div
      className="relative"
      onFocus={() => setHere(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHere(false);
      }}
    >
      <Autocomplete inputValue={text} onInputChange={onText}>
        <SearchField
          aria-label={label}
          className="rounded-2 border-line bg-surface text-ink-3 focus-within:outline-focus flex h-8 items-center gap-2 border px-2 outline-offset-1 focus-within:outline-2"
        >
          <Search aria-hidden className="icon-s" />
          <Input
            {...(inputId === undefined ? {} : { id: inputId })}
            placeholder={placeholder}
            className="text-ink min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
          />
          {keys === undefined ? null : <Kbd className="max-sm:hidden">{keys}</Kbd>}
        </SearchField>
        {isHere && text.trim() !== '' ? (
          <div className="scroll-quiet rounded-3 border-line bg-overlay shadow-3 absolute inset-x-0 top-full z-20 mt-1.5 max-h-[60vh] border p-1">
            <ListBox
              aria-label={hitsLabel}
              items={groups}
              className="outline-none"
              onAction={(key) => onTake(String(key))}
              renderEmptyState={() => <div className="px-2 py-1.5">{empty}</div>}
            >
              {(group: HitGroup) => (
                <ListBoxSection id={group.id} aria-label={group.title}>
                  <Header className="text-meta text-ink-3 px-2 py-0.5">{group.title}</Header>
                  <Collection items={group.hits}>{(hit) => <HitRow {...hit} />}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </div>
        ) : null}
      </Autocomplete>
    </div>
  );
}

function HitRow({ id, label, detail, icon }: Hit) {
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="rounded-2 data-focused:bg-accent-soft forced:data-focused:outline-2 flex min-h-8 cursor-pointer items-center gap-2.5 px-2 py-1 outline-none"
    >
      {icon}
      <span className="min-w-0">
        <span className="block truncate">{label}</span>
        {detail === undefined ? null : (
          <span className="text-meta text-ink-3 block truncate leading-4">{detail}</span>
        )}
      </span>
    </ListBoxItem>
  );
}
