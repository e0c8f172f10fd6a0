// What was bought or brought back on a visit.
import { Trans, useLingui } from '@lingui/react/macro';
import { money } from '#src/lib/format.ts';
import { Undo2 } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import type { VisitItem } from './body.ts';

export function VisitItems({ items }: { readonly items: readonly VisitItem[] }) {
  const { i18n } = useLingui();
  return (
    <ul className="flex flex-wrap gap-1.5">
      {items.map(({ name, price, returned }, index) => (
        <li key={`${name}/${index}`}>
          <Tag tone="line" {...(returned && { icon: Undo2 })}>
            {returned ? <Trans>{name}, returned</Trans> : name}
            {price && !returned && (
              <span className="num text-ink-3">{money(price.minor, price.currency, i18n.locale)}</span>
            )}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
