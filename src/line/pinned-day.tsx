// The day being read stays named at the top while its ruler is scrolled away. Drawing only: the ruler itself is a row.
import { useLingui } from '@lingui/react/macro';
import type { Row } from '#src/timeline/index.ts';
import { useLineWords } from './line-context.ts';
import { dayTexts } from './words.ts';

export function PinnedDay({ rows, firstKey }: { readonly rows: readonly Row[]; readonly firstKey: string }) {
  const { i18n } = useLingui();
  const { presentAt, caseSpan } = useLineWords();
  const first = rows.findIndex((row) => row.key === firstKey);
  const ruler = rows.slice(0, first + 1).findLast((row) => row.type === 'day');
  if (!ruler || ruler.key === firstKey) return null;
  const { day, side } = dayTexts(ruler.at, { i18n, presentAt, caseSpan });
  return (
    <div
      aria-hidden
      className="bg-canvas text-meta text-ink-2 pointer-events-none absolute inset-x-0 top-0 z-10 flex h-[30px] items-center gap-2.5 pr-4 pl-[calc(8px+var(--w-time)+var(--w-gutter))] font-bold"
    >
      {day}
      <span className="bg-line-faint h-px flex-1" />
      {side !== '' && <span className="font-regular text-ink-3">{side}</span>}
    </div>
  );
}
