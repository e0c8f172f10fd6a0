// A search box with room for what is found below it, while one is here; Esc clears it, and leaves it when it is empty.
import { useId, useState, type ReactNode } from 'react';
import { Search } from './icons.ts';
import { Kbd } from './kbd.tsx';

/** Ids of the text field and of the list of hits it leads to. */
export interface FindIds {
  readonly fieldId: string;
  readonly listId: string;
}

export interface FindBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Stands below while the focus is in the box: `FoundHits`, once there is text. */
  readonly children: (ids: FindIds) => ReactNode;
  /** The key that brings one here. */
  readonly keys?: string | undefined;
  readonly inputId?: string;
}

export function FindBox({ label, placeholder, text, onText, children, keys, inputId }: FindBoxProps) {
  const id = useId();
  const ids: FindIds = { fieldId: inputId ?? `${id}field`, listId: `${id}hits` };
  const [isHere, setHere] = useState(false);
  return (
    <div
      className="relative"
      onFocus={() => setHere(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHere(false);
      }}
    >
      <div className="rounded-2 border-line bg-surface text-ink-3 focus-within:outline-focus flex h-8 items-center gap-2 border px-2 outline-offset-1 focus-within:outline-2">
        <Search aria-hidden className="icon-s" />
        <input
          id={ids.fieldId}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={false}
          aria-controls={ids.listId}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            if (text === '') event.currentTarget.blur();
            else onText('');
          }}
          className="text-ink min-w-0 flex-1 bg-transparent outline-none"
        />
        {keys === undefined ? null : <Kbd className="max-sm:hidden">{keys}</Kbd>}
      </div>
      {isHere ? children(ids) : null}
    </div>
  );
}
