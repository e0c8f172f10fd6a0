// For what has no place of its own on the screen: a strip at the bottom that stays until it is closed. Successes are
// not told here; what changed says so where it is.
import { useSyncExternalStore } from 'react';
import { IconButton } from './icon-button.tsx';
import { X } from './icons.ts';
import { Strip, type StripTone } from './strip.tsx';

export interface Notice {
  /** A second notice of the same id replaces the first. */
  readonly id: string;
  readonly tone: StripTone;
  readonly title: string;
  readonly text?: string;
}

let notices: readonly Notice[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

export function notify(notice: Notice): void {
  change([...notices.filter(({ id }) => id !== notice.id), notice]);
}

export function dismiss(id: string): void {
  change(notices.filter((notice) => notice.id !== id));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Notices({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  const shown = useSyncExternalStore(subscribe, () => notices);
  return (
    <section
      aria-label={label}
      className="pointer-events-none fixed right-4 bottom-4 z-50 flex w-[min(420px,calc(100vw-32px))] flex-col gap-2 max-sm:bottom-18"
    >
      {shown.map(({ id, tone, title, text }) => (
        <div
          key={id}
          className="rounded-3 border-line shadow-3 pointer-events-auto overflow-hidden border [&>*]:border-b-0"
        >
          <Strip
            tone={tone}
            role="alert"
            title={title}
            actions={<IconButton icon={X} label={closeLabel} onPress={() => dismiss(id)} />}
          >
            {text}
          </Strip>
        </div>
      ))}
    </section>
  );
}
