// Where customers had to go next: from, to, and how often, with what stands out in a sentence.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Moves } from '#src/desk/figures.ts';
import { Button } from '#src/ui/button.tsx';
import { Footprints } from '#src/ui/late-icons.ts';
import { numberIn } from '#src/lib/format.ts';
import { nameOfChannel } from '#src/inbox/channel-name.tsx';
import type { ContentProps } from '../place.ts';
import { FigurePanel } from './figure-panel.tsx';
import { findingOf } from './finding.ts';
import { findingWords } from './finding-words.ts';
import { Matrix } from './matrix.tsx';
import { movesQuery } from './queries.ts';
import { ShowChoice } from './show-choice.tsx';

export function MovesPanel({ place, ways }: ContentProps) {
  const { t, i18n } = useLingui();
  const query = useQuery(movesQuery(place.look));
  const file = ({ from, to, cells }: Moves) => ({
    name: `${t`changes-of-channel`}-${from}-${to}`,
    rows: [
      [
        t`From`,
        t`To`,
        t`Count`,
        t`Told again`,
        t`Sent by us`,
        t`Visit not logged`,
        t`Median seconds between`,
      ],
      ...cells.map((cell) => [
        nameOfChannel(cell.leaves, i18n),
        nameOfChannel(cell.reaches, i18n),
        cell.count,
        cell.toldAgain,
        cell.sent,
        cell.unlogged,
        cell.medianSeconds,
      ]),
    ],
  });
  return (
    <FigurePanel
      query={query}
      title={t`Where customers had to go next`}
      about={
        query.data && (
          <Plural
            value={query.data.total}
            one="# change of channel inside a case"
            other="# changes of channel inside a case"
          />
        )
      }
      actions={<ShowChoice place={place} ways={ways} />}
      file={file}
      definition={
        <Trans>
          A change of channel counts when a customer comes to another channel between the opening and the
          closing of a case, on the day they came. A visit that only the customer told us of counts as well.
          Told again and sent by us are what staff noted. The time between runs from the end of the last
          contact on one channel to the first on the next; half took longer. A survey answered after the
          closing, orders, notes and what we sent are none.
        </Trans>
      }
    >
      {(moves) => (
        <>
          <Matrix moves={moves} place={place} ways={ways} />
          <WhatStandsOut moves={moves} place={place} ways={ways} />
        </>
      )}
    </FigurePanel>
  );
}

function WhatStandsOut({ moves, place, ways }: ContentProps & { readonly moves: Moves }) {
  const { i18n } = useLingui();
  const { lead, words } = findingWords(moves, i18n);
  const finding = findingOf(moves);
  const { cell, trouble } = finding ?? {};
  const part = cell && trouble ? numberIn(i18n.locale).format(cell[trouble]) : '';
  return (
    <div className="stands-out" data-quiet={trouble === undefined || undefined}>
      <Footprints aria-hidden className="icon-m" />
      <p className="num">
        {lead === undefined ? null : <b>{lead} </b>}
        {words}
      </p>
      {cell && trouble ? (
        <Button
          size="sm"
          aria-haspopup="dialog"
          onPress={() =>
            ways.toLook({
              ...place.look,
              behind: { figure: 'moves', of: { leaves: cell.leaves, reaches: cell.reaches, only: trouble } },
            })
          }
        >
          <Trans>See the {part}</Trans>
        </Button>
      ) : null}
    </div>
  );
}
