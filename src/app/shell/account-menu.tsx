// The signed-in person: theme, language, keys, sign out.
import { useLingui } from '@lingui/react/macro';
import { useLingui as useWords } from '@lingui/react';
import { useState } from 'react';
import { setTakeBackSeconds, takeBackSeconds, takeBackTimes } from '#src/outbox/take-back-time.ts';
import { roleWords } from '#src/staff/role-words.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Press } from '#src/ui/button.tsx';
import { CircleQuestionMark, Hourglass, LogOut } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Menu, type MenuGroup } from '#src/ui/menu.tsx';
import { activate, locales, type Locale } from '../i18n.ts';
import { setTheme, useTheme, type Theme } from '../theme.ts';
import { useSignOut } from './use-sign-out.tsx';

const AbsenceDialog = latePart(async () => (await import('#src/staff/absence-dialog.tsx')).AbsenceDialog);

const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };

export function AccountMenu({ onHelp }: { readonly onHelp?: () => void }) {
  const { t, i18n } = useLingui();
  const { _ } = useWords();
  const me = useMe();
  const { leave, question } = useSignOut();
  const theme = useTheme();
  const [isAway, setAway] = useState(false);
  const themes: readonly (readonly [Theme, string])[] = [
    ['system', t`As the system has it`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ];
  const groups: readonly MenuGroup[] = [
    {
      title: t`Theme`,
      items: themes.map(([id, label]) => ({ id, label, chosen: id === theme, onAction: () => setTheme(id) })),
    },
    {
      title: t`Language`,
      items: locales.map((locale) => ({
        id: locale,
        label: LANGUAGES[locale],
        chosen: i18n.locale === locale,
        onAction: () => void activate(locale, { save: true }),
      })),
    },
    {
      title: t`Time to take a reply back`,
      items: takeBackTimes.map((seconds) => ({
        id: `take-back-${String(seconds)}`,
        label: seconds === 0 ? t`None, it leaves at once` : t`${seconds} seconds`,
        chosen: seconds === takeBackSeconds(),
        onAction: () => setTakeBackSeconds(seconds),
      })),
    },
    {
      items: [
        ...(onHelp
          ? [{ id: 'help', label: t`Keyboard help`, icon: CircleQuestionMark, onAction: onHelp }]
          : []),
        ...(may(me.role, 'staff.absence')
          ? [{ id: 'away', label: t`Away`, icon: Hourglass, onAction: () => setAway(true) }]
          : []),
        { id: 'sign-out', label: t`Sign out`, icon: LogOut, onAction: leave },
      ],
    },
  ];
  return (
    <>
      <Menu
        label={t`Account`}
        placement="right bottom"
        trigger={
          <Press aria-label={t`${me.initials}, ${me.name}. Menu`} className="my-1 rounded-full">
            <Avatar size="m" tone="me" initials={me.initials} />
          </Press>
        }
        head={
          <p className="border-line-faint border-b px-2 pt-1 pb-1.5">
            <b>{me.name}</b>
            <span className="text-meta text-ink-3 block leading-4">
              {_(roleWords[me.role])}
              {me.store === undefined ? null : `, ${me.store}`}
            </span>
          </p>
        }
        groups={groups}
      />
      {question}
      {isAway ? <AbsenceDialog onClose={() => setAway(false)} /> : null}
    </>
  );
}
