// From rows, to columns: one hue by value, numbers always printed, the diagonal empty.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { registry } from '#src/channels/registry.ts';
import type { Moves } from '#src/desk/figures.ts';
import { numberIn, span } from '#src/lib/format.ts';
import { ChannelName, nameOfChannel } from '#src/inbox/channel-name.tsx';
import type { Show } from '../look.ts';
import type { ContentProps } from '../place.ts';
import { FigureButton } from './figure-button.tsx';
import { findingOf } from './finding.ts';

type Cell = Moves['cells'][number];
interface MatrixProps extends ContentProps {
  readonly moves: Moves;
}
/** The deepest tint, in percent of the accent. */
const DEEPEST = 42;

export function Matrix({ moves, place, ways }: MatrixProps) {
  const { t, i18n } = useLingui();
  const show = place.look.show ?? 'count';
  const channels = channelsOf(moves);
  const number = numberIn(i18n.locale);
  const sum = (cells: readonly Cell[], of: Readonly<Record<string, string>>, label: string) => {
    const words = number.format(cells.reduce((all, cell) => all + valueOf(cell, show), 0));
    return (
      <FigureButton
        place={place}
        ways={ways}
        behind={{ figure: 'moves', of: { ...of, ...(show === 'toldAgain' && { only: 'toldAgain' }) } }}
        label={`${label}: ${words}`}
      >
        {words}
      </FigureButton>
    );
  };
  const left = (leaves: string) => {
    const name = nameOfChannel(leaves, i18n);
    return sum(
      moves.cells.filter((cell) => cell.leaves === leaves),
      { leaves },
      t`Left ${name}`,
    );
  };
  const arrived = (reaches: string) => {
    const name = nameOfChannel(reaches, i18n);
    return sum(
      moves.cells.filter((cell) => cell.reaches === reaches),
      { reaches },
      t`Arrived at ${name}`,
    );
  };
  const deepest = Math.max(1, ...moves.cells.map((cell) => valueOf(cell, show)));
  const { cell: hot, trouble } = findingOf(moves) ?? {};
  // Medians do not add up.
  const adds = show !== 'between';
  const cellAt = (leaves: string, reaches: string) =>
    moves.cells.find((cell) => cell.leaves === leaves && cell.reaches === reaches);
  return (
    <table className="matrix num">
      <caption className="sr-only">
        <Trans>
          Customers who changed channel inside one case. Rows: the channel they left. Columns: the channel
          they went to.
        </Trans>
      </caption>
      <thead>
        <tr>
          <td className="matrix-corner">
            <Trans>From, to</Trans>
          </td>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              <ChannelName channel={channel} />
            </th>
          ))}
          {adds ? (
            <th scope="col" className="matrix-total">
              <Trans>Left</Trans>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {channels.map((leaves) => (
          <tr key={leaves}>
            <th scope="row">
              <ChannelName channel={leaves} />
            </th>
            {channels.map((reaches) => {
              const cell = cellAt(leaves, reaches);
              if (leaves === reaches)
                return (
                  <td key={reaches} className="matrix-same">
                    <span aria-hidden>·</span>
                    <span className="sr-only">{t`same channel`}</span>
                  </td>
                );
              if (!cell) return <td key={reaches}>{show === 'between' ? '–' : 0}</td>;
              const value = valueOf(cell, show);
              const words =
                show === 'between' ? span(cell.medianSeconds * 1000, i18n.locale) : number.format(value);
              const [from, to] = [nameOfChannel(leaves, i18n), nameOfChannel(reaches, i18n)];
              return (
                <td
                  key={reaches}
                  style={tint((value / deepest) * DEEPEST)}
                  data-hot={(cell === hot && trouble !== undefined) || undefined}
                >
                  <FigureButton
                    place={place}
                    ways={ways}
                    behind={{
                      figure: 'moves',
                      of: { leaves, reaches, ...(show === 'toldAgain' && { only: 'toldAgain' }) },
                    }}
                    label={t`${from} to ${to}: ${words}`}
                    className="matrix-cell"
                  >
                    {words}
                  </FigureButton>
                </td>
              );
            })}
            {adds ? <td className="matrix-total">{left(leaves)}</td> : null}
          </tr>
        ))}
      </tbody>
      {adds ? (
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Arrived</Trans>
            </th>
            {channels.map((reaches) => (
              <td key={reaches}>{arrived(reaches)}</td>
            ))}
            <td className="matrix-total">{sum(moves.cells, {}, t`All changes of channel`)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

const valueOf = (cell: Cell, show: Show): number => (show === 'between' ? cell.medianSeconds : cell[show]);

const tint = (percent: number): CSSProperties & Record<'--v', string> => ({
  '--v': `${percent.toFixed(1)}%`,
});

/** Where customers can be, in the order channels have everywhere; and whatever else the desk names. */
function channelsOf({ cells }: Moves): readonly string[] {
  const known = registry.filter(({ can }) => can.stop).map(({ id }) => id);
  const named = cells.flatMap(({ leaves, reaches }) => [leaves, reaches]);
  return [...new Set([...known, ...named.toSorted()])];
}
