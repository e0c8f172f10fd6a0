// What the cases behind a figure have in common, as the title over them.
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { boardColumns } from '#src/desk/board.ts';
import { staffQuery } from '#src/staff/queries.ts';
import { inSentence } from '#src/cases/in-sentence.ts';
import { nameOfChannel } from '#src/inbox/channel-name.tsx';
import { columnNames } from '../board/column-words.ts';
import type { Behind } from '../look.ts';
import { dayOf } from './day-words.ts';
import { choicesQuery } from './queries.ts';

export function useBehindTitle({ figure, of }: Behind): string {
  const { t, i18n } = useLingui();
  const { data: choices } = useQuery(choicesQuery);
  const { data: staff } = useQuery({ ...staffQuery, enabled: figure === 'promises' || figure === 'shift' });
  const only: Readonly<Record<string, string>> = {
    toldAgain: t`told again`,
    sent: t`sent by us`,
    unlogged: t`visit not logged`,
    asked: t`asked`,
    answers: t`answered`,
    satisfied: t`satisfied`,
    logged: t`logged`,
    said: t`what visitors say`,
    due: t`due`,
    kept: t`kept`,
    broken: t`broken`,
    moved: t`moved`,
    open: t`open`,
    waiting: t`waiting`,
    handOver: t`to hand over`,
  };
  const column = boardColumns.find((one) => one === of['only']);
  if (figure === 'board') return column ? i18n._(columnNames[column]) : t`Needs a person now`;
  const what = subjectOf();
  const narrowed = Object.hasOwn(only, of['only'] ?? '') ? only[of['only'] ?? ''] : undefined;
  return narrowed === undefined ? what : `${what}, ${narrowed}`;

  function subjectOf(): string {
    if (figure === 'waiting') {
      const store = choices?.stores.find(({ id }) => id === of['in'])?.name ?? of['in'];
      const day = of['day'] === undefined ? undefined : dayOf(of['day'], i18n.locale);
      if (store !== undefined && day !== undefined) return t`${store}, ${day}: waiting`;
      return store === undefined ? t`Waiting in store` : t`${store}: waiting`;
    }
    if (figure === 'scores') {
      const team = of['in'];
      return team === undefined ? t`Scorecards` : t`${team}: scorecards`;
    }
    if (figure === 'shift') {
      const who = of['in'];
      return who === undefined || !staff ? t`Shift` : (staff.find(({ id }) => id === who)?.name ?? who);
    }
    if (figure === 'promises') {
      const owner = of['owner'];
      return owner === undefined || !staff
        ? t`Promises`
        : (staff.find(({ id }) => id === owner)?.name ?? owner);
    }
    if (figure === 'satisfaction') {
      if (of['channel'] !== undefined) return nameOfChannel(of['channel'], i18n);
      return of['channels'] === '1' ? t`1 channel` : of['channels'] === '2' ? t`2 channels` : t`3 or more`;
    }
    const [from, to] = [of['leaves'], of['reaches']].map((id) =>
      id === undefined ? undefined : nameOfChannel(id, i18n),
    );
    const reaches = to === undefined ? undefined : inSentence(to, i18n.locale);
    if (from !== undefined && reaches !== undefined) return t`${from} to ${reaches}`;
    if (from !== undefined) return t`Left ${from}`;
    return to === undefined ? t`Changes of channel` : t`Arrived at ${to}`;
  }
}
