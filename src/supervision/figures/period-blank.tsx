// What an address asks for and nobody can count: days to come, the wrong way round, or too many.
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { CalendarDays } from '#src/ui/icons.ts';
import { troubleOf } from '../look.ts';
import type { ContentProps } from '../place.ts';
import { choicesQuery } from './queries.ts';

/** `children` where the period can be counted. */
export function UnlessNoPeriod({
  place: { look },
  ways,
  children,
}: ContentProps & { readonly children: ReactNode }) {
  const { data: choices } = useQuery(choicesQuery);
  const trouble = troubleOf(look, choices?.today);
  if (trouble === undefined) return children;
  const { from: _from, to: _to, behind: _open, ...kept } = look;
  return (
    <Blank
      icon={CalendarDays}
      title={
        trouble === 'to-come' ? (
          <Trans>These days are still to come</Trans>
        ) : trouble === 'turned' ? (
          <Trans>The last day is before the first</Trans>
        ) : (
          <Trans>This is more than two years</Trans>
        )
      }
      action={
        <Button onPress={() => ways.toLook(kept)}>
          <Trans>Show the last 90 days</Trans>
        </Button>
      }
    >
      {trouble === 'to-come' ? (
        <Trans>Nothing has happened in them that could be counted.</Trans>
      ) : (
        <Trans>The desk counts from a day to a later one, two years at most.</Trans>
      )}
    </Blank>
  );
}
