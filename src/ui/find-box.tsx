// A search box whose hits open below it: arrow keys walk them, Enter takes one.
import type { ReactNode } from 'react';
import {
  Collection,
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
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
  placeholder,
  text,
  onText,
  groups,
  onTake,
  empty,
  keys,
  inputId,
}: FindBoxProps) {
  return (
    <ComboBox
      aria-label={label}
      inputValue={text}
      onInputChange={onText}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && onTake(String(key))}
      items={groups}
      defaultFilter={() => true}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
      className="rounded-2 border-line bg-surface text-ink-3 focus-within:outline-focus flex h-8 items-center gap-2 border px-2 outline-offset-1 focus-within:outline-2"
    >
      <Search aria-hidden className="icon-s" />
      <Input
        id={inputId}
        placeholder={placeholder}
        className="text-ink min-w-0 flex-1 bg-transparent outline-none"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') onText('');
        }}
      />
      {keys === undefined ? null : <Kbd className="max-sm:hidden">{keys}</Kbd>}
      {text.trim() === '' ? null : (
        <Popover
          placement="bottom start"
          offset={6}
          className="rounded-3 border-line bg-overlay shadow-3 w-(--trigger-width) min-w-70 overflow-auto border p-1"
        >
          <ListBox
            className="outline-none"
            renderEmptyState={() => <div className="px-2 py-1.5">{empty}</div>}
          >
            {(group: HitGroup) => (
              <ListBoxSection id={group.id}>
                <Header className="text-meta text-ink-3 px-2 py-0.5">{group.title}</Header>
                <Collection items={group.hits}>{(hit) => <HitRow {...hit} />}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Popover>
      )}
    </ComboBox>
  );
}

function HitRow({ id, label, detail, icon }: Hit) {
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="rounded-2 data-focused:bg-accent-soft forced:data-focused:outline-2 flex min-h-8 cursor-pointer items-center gap-2.5 px-2 outline-none"
    >
      {icon}
      <span className="truncate">{label}</span>
      {detail === undefined ? null : <span className="text-meta text-ink-3 ml-auto truncate">{detail}</span>}
    </ListBoxItem>
  );
}
