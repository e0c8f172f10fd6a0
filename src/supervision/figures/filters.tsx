// What all figures of the screen are narrowed to: period, brand, store, team. And the screen on paper.
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shortDate } from '#src/lib/format.ts';
import { Button } from '#src/ui/button.tsx';
import { CalendarDays, ChevronDown } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { daysBefore, USUAL_DAYS, type Look } from '../look.ts';
import type { ContentProps } from '../place.ts';
import { News } from './news.tsx';
import { PrintButton } from './print-button.tsx';
import { choicesQuery } from './queries.ts';

const PeriodDialog = latePart(async () => (await import('./period-dialog.tsx')).PeriodDialog);

export function Filters({ place: { tab, look }, ways }: ContentProps) {
  const { t } = useLingui();
  const { data: choices } = useQuery(choicesQuery);
  if (!choices) return null;
  const { today, brands, stores, teams } = choices;
  const choose = (change: Partial<Look>) => {
    // What was open was counted otherwise.
    const { behind: _open, ...kept } = { ...look, ...change };
    ways.toLook(kept);
  };
  return (
    <div className="narrowing">
      <News />
      <Choice
        label={t`Brand`}
        all={t`All brands`}
        items={brands}
        chosen={look.brand}
        onChoose={(brand) => choose({ brand, store: undefined })}
      />
      {tab === 'promises' ? null : (
        <Choice
          label={t`Store`}
          all={t`All stores`}
          items={stores.filter(({ brand }) => look.brand === undefined || brand === look.brand)}
          chosen={look.store}
          onChoose={(store) => choose({ store })}
        />
      )}
      <Choice
        label={t`Team`}
        all={t`All teams`}
        items={teams.map((name) => ({ id: name, name }))}
        chosen={look.team}
        onChoose={(team) => choose({ team })}
      />
      <Period today={today} look={look} onChoose={choose} />
      <PrintButton />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** Says that nothing is left out. */
  readonly all: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

function Choice({ label, all, items, chosen, onChoose }: ChoiceProps) {
  const { t } = useLingui();
  const name =
    chosen === undefined ? all : (items.find(({ id }) => id === chosen)?.name ?? t`Unknown: ${chosen}`);
  return (
    <Menu
      label={label}
      trigger={
        <Button size="sm" aria-label={`${label}: ${name}`}>
          {name}
          <ChevronDown aria-hidden className="icon-xs" />
        </Button>
      }
      groups={[
        {
          items: [{ id: '', label: all, chosen: chosen === undefined, onAction: () => onChoose(undefined) }],
        },
        {
          items: items.map((item) => ({
            id: item.id,
            label: item.name,
            chosen: item.id === chosen,
            onAction: () => onChoose(item.id),
          })),
        },
      ]}
    />
  );
}

interface PeriodProps {
  readonly today: string;
  readonly look: Look;
  readonly onChoose: (period: Pick<Look, 'from' | 'to'>) => void;
}

/** Days of each period one can choose; the last is a year with the same weekday at its end. */
const PERIODS = [1, 7, 28, USUAL_DAYS, 364] as const;

function Period({ today, look, onChoose }: PeriodProps) {
  const { t, i18n } = useLingui();
  const [isChoosing, setChoosing] = useState(false);
  const to = look.to ?? today;
  const from = look.from ?? daysBefore(to, USUAL_DAYS - 1);
  const names: Readonly<Record<number, string>> = {
    1: t`Today`,
    7: t`Last 7 days`,
    28: t`Last 28 days`,
    90: t`Last 90 days`,
    364: t`Last 52 weeks`,
  };
  const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const date = (day: string) => shortDate(noon(day), i18n.locale, noon(today), 'UTC');
  const [first, last] = [date(from), date(to)];
  const words = from === to ? last : t`${first} to ${last}`;
  return (
    <>
      <Menu
        label={t`Period`}
        trigger={
          <Button size="sm" aria-label={t`Period: ${words}`} className="num">
            <CalendarDays aria-hidden className="icon-s" />
            {words}
            <ChevronDown aria-hidden className="icon-xs" />
          </Button>
        }
        groups={[
          {
            items: PERIODS.map((days) => ({
              id: String(days),
              label: names[days] ?? '',
              chosen: to === today && from === daysBefore(today, days - 1),
              onAction: () => onChoose({ from: daysBefore(today, days - 1), to: today }),
            })),
          },
          { items: [{ id: 'other', label: t`Other days …`, onAction: () => setChoosing(true) }] },
        ]}
      />
      {isChoosing ? (
        <PeriodDialog
          from={from}
          to={to}
          today={today}
          onChoose={onChoose}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  );
}
