// Asks for the facts a saved reply needs and nobody knows; without them it is not put into the text.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '#src/desk/replies.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { filled, placesIn, type Facts } from './placeholders.ts';

export interface MissingFactsProps {
  readonly reply: Reply;
  /** What is known already. */
  readonly facts: Facts;
  readonly onFilled: (words: string) => void;
  readonly onBack: () => void;
}

export function MissingFacts({ reply, facts, onFilled, onBack }: MissingFactsProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<Facts>({});
  const missing = placesIn(filled(reply.text, facts));
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value.trim() !== ''));
  const words = filled(reply.text, { ...facts, ...given });
  const isWhole = placesIn(words).length === 0;
  const names: Readonly<Record<string, string>> = {
    'order.number': t`Order number`,
    'promise.due': t`By when`,
    'store.name': t`Store`,
    'brand.name': t`Name of the brand`,
    'visit.day': t`Day of the visit`,
  };
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div
      ref={box}
      role="group"
      aria-label={t`Missing for “${reply.title}”`}
      className="border-line-faint mx-2 mt-1.5 flex flex-col gap-1.5 border-t px-1.5 pt-1.5"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
        else if (event.key === 'Enter' && isWhole) onFilled(words);
        else if (event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p className="text-meta text-ink-2">{words}</p>
      <div className="flex flex-wrap items-end gap-2">
        {missing.map((name) => (
          <div key={name} className="min-w-36">
            <TextField
              label={names[name] ?? name}
              value={told[name] ?? ''}
              isRequired
              onChange={(value) => setTold({ ...told, [name]: value })}
            />
          </div>
        ))}
        <Button size="sm" isDisabled={!isWhole} onPress={() => onFilled(words)}>
          <Trans>Insert</Trans>
        </Button>
        <Button size="sm" tone="quiet" onPress={onBack}>
          <Trans>Back</Trans>
        </Button>
        {isWhole ? null : (
          <span className="text-meta text-ink-3">
            <Trans>Nothing here knows this yet.</Trans>
          </span>
        )}
      </div>
    </div>
  );
}
