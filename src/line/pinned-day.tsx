// The day being read stays named at the top while its ruler is scrolled away. Drawing only: the ruler itself is a row.
import { useLingui } from '@lingui/react/macro';
import type { DayRow, Row } from '#src/timeline/index.ts';
import { useLineWords } from './line-context.ts';
import { useSight, type Look, type Sight } from './sight.ts';
import { dayTexts } from './words.ts';

interface PinnedDayProps {
  readonly rows: readonly Row[];
  readonly sight: Sight;
}

export function PinnedDay({ rows, sight }: PinnedDayProps) {
  const { i18n } = useLingui();
  const { presentAt, caseSpan } = useLineWords();
  const ruler = useSight(sight, (look) => look && rulerAbove(rows, look));
  if (!ruler) return null;
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

/** The ruler of the day that the first row in sight belongs to; none when it is that row itself. */
function rulerAbove(rows: readonly Row[], { first, firstKey, firstAt }: Look): DayRow | undefined {
  // Other rows may have been drawn since one looked.
  const from = rows[first]?.key === firstKey ? first : rows.findLastIndex(({ at }) => at <= firstAt);
  for (let index = from; index >= 0; index--) {
    const row = rows[index];
    if (row?.type === 'day') return index === from ? undefined : row;
  }
  return undefined;
}
