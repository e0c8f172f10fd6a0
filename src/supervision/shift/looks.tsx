// Who looked through another role's eyes in the last days, from when to when.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Look } from '#src/desk/shift.ts';
import { clockTime, tinyDate } from '#src/lib/format.ts';
import { roleWords } from '#src/staff/role-words.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Panel } from '../panel.tsx';

export function Looks({ looks }: { readonly looks: readonly Look[] }) {
  const { i18n } = useLingui();
  const said = (instant: string) => {
    const at = Date.parse(instant);
    return `${tinyDate(at, i18n.locale)}, ${clockTime(at, i18n.locale)}`;
  };
  return (
    <Panel title={<Trans>Looked through another role’s eyes</Trans>}>
      <ul>
        {looks.map(({ id, staff, role, from, until, endedAt }) => {
          const eyes = i18n._(roleWords[role]);
          const [begin, end] = [said(from), said(endedAt ?? until)];
          return (
            <li key={id} className="num flex flex-wrap items-center gap-x-2 gap-y-0.5 px-3 py-1.5">
              <Avatar initials={staff.initials} />
              <b>{staff.name}</b>
              <span className="text-ink-2">
                {endedAt === undefined ? (
                  <Trans>
                    as {eyes}, since {begin}, until {end} at the latest
                  </Trans>
                ) : (
                  <Trans>
                    as {eyes}, {begin} to {end}
                  </Trans>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
