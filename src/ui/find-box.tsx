// A search box with room for what is found below it, while one is here; Esc clears.
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Search } from './icons.ts';
import { Kbd } from './kbd.tsx';

export interface FindBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Stands below while the focus is in the box, for the text field given: `FoundHits`, once there is text. */
  readonly children: (field: RefObject<HTMLInputElement | null>) => ReactNode;
  /** The key that brings one here. */
  readonly keys?: string | undefined;
  readonly inputId?: string;
}

export function FindBox({ label, placeholder, text, onText, children, keys, inputId }: FindBoxProps) {
  const field = useRef<HTMLInputElement>(null);
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
          ref={field}
          id={inputId}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={false}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) onText('');
          }}
          className="text-ink min-w-0 flex-1 bg-transparent outline-none"
        />
        {keys === undefined ? null : <Kbd className="max-sm:hidden">{keys}</Kbd>}
      </div>
      {isHere ? children(field) : null}
    </div>
  );
}
