// How much of the time to answer is used, by the hours the team is there; and when it opens, while it is closed.
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Team } from '#src/desk/staff.ts';
import { ask } from '#src/lib/http.ts';
import { unwrap } from '#src/lib/result.ts';
import { MINUTE, type Instant } from '#src/lib/time.ts';
import { Meter } from '#src/ui/meter.tsx';
import { opensAt, workingMsBetween } from '../rules/calendar.ts';
import { dayAndClockInSentence } from './due-words.ts';
import type { Due } from './due.ts';

export interface ReplyHoursProps {
  readonly team: string;
  readonly withinMs: number;
  readonly due: Due;
  readonly present: Instant;
}

const TONES = { plain: 'plain', soon: 'warn', late: 'danger' } as const;

/** GET /desk/v1/teams; a team nobody can read is left out. */
const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }): Promise<readonly Team[]> => {
    const { body } = unwrap(await ask(paths.teams, { signal }));
    const items: unknown = typeof body === 'object' && body !== null && 'items' in body ? body.items : [];
    return (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
      const read = Team.safeParse(item);
      return read.success ? [read.data] : [];
    });
  },
});

export function ReplyHours({ team, withinMs, due, present }: ReplyHoursProps) {
  const { t, i18n } = useLingui();
  const { data: teams } = useQuery(teamsQuery);
  const calendar = teams?.find(({ name }) => name === team)?.calendar;
  const left = calendar ? workingMsBetween(calendar, present, due.at) : due.at - present;
  const used = Math.min(withinMs, Math.max(0, withinMs - left));
  const usedMinutes = Math.round(used / MINUTE);
  const allMinutes = Math.round(withinMs / MINUTE);
  const opens = calendar && opensAt(calendar, present);
  const opening = dayAndClockInSentence(opens ?? present, present, i18n.locale);
  return (
    <>
      <Meter
        part={used / withinMs}
        tone={TONES[due.nearness]}
        label={t`${usedMinutes} of ${allMinutes} minutes used`}
        className="w-full"
      />
      {opens === undefined || opens <= present ? null : (
        <p className="num text-meta text-ink-3 mt-0.5 leading-4">
          <Trans>Closed until {opening}</Trans>
        </p>
      )}
    </>
  );
}
