// The colleagues one may name, above a note: loaded with the first @. The text keeps the focus; arrows walk, Enter takes,
// Esc closes.
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useState, type RefObject } from 'react';
import type { ComposerValues } from '#src/channels/channel.ts';
import { withNamed } from '#src/lib/mentions.ts';
import { staffQuery } from '#src/staff/queries.ts';
import { useMe } from '#src/staff/use-me.ts';
import { HitList } from '#src/ui/hit-list.tsx';
import { meant, named, wordAfterAt } from './naming.ts';

export interface NamingBoxProps {
  readonly brand: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly values: ComposerValues;
  readonly caret: number;
  readonly onChange: (values: ComposerValues, caret: number) => void;
}

export function NamingBox({ brand, area, values, caret, onChange }: NamingBoxProps) {
  const { t } = useLingui();
  const id = useId();
  const me = useMe();
  const { data: staff = [] } = useQuery(staffQuery);
  const [active, setActive] = useState(0);
  const [closedFor, setClosedFor] = useState<string>();
  const word = wordAfterAt(values.text, caret);
  const people = word === undefined || word === closedFor ? [] : meant(word, staff, { brand, me: me.id });
  const isOpen = people.length > 0;
  const at = Math.min(active, people.length - 1);
  const take = (staffId: string) => {
    const one = people.find((person) => person.id === staffId);
    if (!one) return;
    const next = named(values.text, caret, one.name);
    onChange({ ...values, text: next.text, fields: withNamed(values.fields, one) }, next.caret);
    setActive(0);
    requestAnimationFrame(() => area.current?.setSelectionRange(next.caret, next.caret));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((at + step + people.length) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(people[at]?.id ?? '');
    else if (event.key === 'Escape') setClosedFor(word);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const text = area.current;
    if (!text || !isOpen) return;
    const hear = (event: KeyboardEvent) => onKey(event);
    text.addEventListener('keydown', hear);
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-autocomplete', 'list');
    return () => {
      text.removeEventListener('keydown', hear);
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        text.removeAttribute(name);
    };
  }, [area, id, isOpen]);
  useEffect(() => {
    if (isOpen) area.current?.setAttribute('aria-activedescendant', id + String(at));
  }, [area, id, at, isOpen]);
  if (!isOpen) return null;
  return (
    <div className="border-note-line bg-surface rounded-3 mx-2 mt-1.5 max-h-48 overflow-auto border p-1">
      <HitList
        label={t`Colleagues to name`}
        id={id}
        groups={[
          {
            id: 'people',
            title: t`Name a colleague`,
            hits: people.map(({ id: staffId, name, team }) => ({ id: staffId, label: name, detail: team })),
          },
        ]}
        active={at}
        onTake={take}
        onPoint={(staffId) => setActive(people.findIndex((one) => one.id === staffId))}
      />
    </div>
  );
}
