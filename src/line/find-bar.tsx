// Find in this timeline: steps through the entries that hold the words, says how far back it looked, and goes further.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ChevronDown, ChevronUp, X } from '#src/ui/icons.ts';
import { lookedWords, type Looked } from './looked-words.ts';

export interface FindBarProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly found: number;
  /** Which of the found is shown, from 0. */
  readonly at: number;
  readonly onStep: (step: 1 | -1) => void;
  /** What was looked through. */
  readonly looked: Looked;
  readonly presentAt: Instant;
  readonly onFurther: (way: 'older' | 'newer') => void;
  readonly onClose: () => void;
}

export function FindBar({
  words,
  onWords,
  found,
  at,
  onStep,
  looked,
  presentAt,
  onFurther,
  onClose,
}: FindBarProps) {
  const { t, i18n } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const stretch = words === '' ? undefined : lookedWords(looked, i18n, presentAt);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter') onStep(event.shiftKey ? 1 : -1);
  };
  return (
    <div
      role="search"
      aria-label={t`Find in this timeline`}
      className="border-line-faint text-meta flex min-h-10 flex-none flex-wrap items-center gap-2 border-b px-4 py-1"
    >
      <input
        ref={input}
        type="search"
        value={words}
        aria-label={t`Words to find`}
        placeholder={t`Words in this timeline`}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
        className="rounded-2 border-line-strong bg-surface h-7 min-w-40 flex-1 border px-2 text-base"
      />
      <span role="status" className="text-ink-2 num">
        {words === '' ? null : found === 0 ? <Trans>Nothing found</Trans> : t`${at + 1} of ${found}`}
        {stretch !== undefined && <> · {stretch}</>}
      </span>
      {looked.backTo !== undefined && stretch !== undefined && (
        <Button size="xs" onPress={() => onFurther('older')}>
          <Trans>Look further back</Trans>
        </Button>
      )}
      {stretch !== undefined && looked.upTo !== undefined && (
        <Button size="xs" onPress={() => onFurther('newer')}>
          <Trans>Look at newer</Trans>
        </Button>
      )}
      <IconButton
        icon={ChevronUp}
        size="xs"
        label={t`Older`}
        isDisabled={found === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size="xs"
        label={t`Newer`}
        isDisabled={found === 0}
        onPress={() => onStep(1)}
      />
      <IconButton icon={X} size="xs" label={t`Close find`} onPress={onClose} />
    </div>
  );
}
