// A new day: tick, date, hairline, and how long ago it was.
import { useLingui } from '@lingui/react/macro';
import type { DayRow as DayRowData } from '#src/timeline/index.ts';
import { useLineWords } from '../line-context.ts';
import { dayTexts } from '../words.ts';
import { RowFrame } from './row-frame.tsx';

export function DayRow({ row }: { readonly row: DayRowData }) {
  const { i18n } = useLingui();
  const { presentAt, caseSpan } = useLineWords();
  const { day, side } = dayTexts(row.at, { i18n, presentAt, caseSpan });
  return (
    <RowFrame line={row.line} mark="day">
      <h3 className="text-meta text-ink-2 flex items-center gap-2.5 leading-5 font-bold whitespace-nowrap">
        {day}
        <span className="bg-line-faint h-px flex-1" />
        {side !== '' && <span className="font-regular text-ink-3">{side}</span>}
      </h3>
    </RowFrame>
  );
}
