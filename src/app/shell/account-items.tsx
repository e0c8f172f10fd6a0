// Who is signed in, and what they may set: theme, language, keys, away, sign out.
import { useLingui } from '@lingui/react/macro';
import { setTakeBackSeconds, takeBackSeconds, takeBackTimes } from '#src/outbox/take-back-time.ts';
import { roleWords } from '#src/staff/role-words.ts';
import { may } from '#src/staff/roles.ts';
import { useMe, useSeeingAs } from '#src/staff/use-me.ts';
import { CircleQuestionMark, Eye, Hourglass, LogOut } from '#src/ui/icons.ts';
import { MenuItems, type MenuGroup } from '#src/ui/menu-items.tsx';
import { activate, locales, type Locale } from '../i18n.ts';
import { setTheme, useTheme, type Theme } from '../theme.ts';

const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };

export interface AccountItemsProps {
  readonly onHelp: (() => void) | undefined;
  readonly onAway: () => void;
  readonly onSeeAs: () => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

export function AccountItems({ onHelp, onAway, onSeeAs, onLeave, onClose }: AccountItemsProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const seeingAs = useSeeingAs();
  const theme = useTheme();
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
        ...(!seeingAs && may(me.role, 'session.see-as')
          ? [{ id: 'see-as', label: t`Look through another role’s eyes`, icon: Eye, onAction: onSeeAs }]
          : []),
        ...(!seeingAs && may(me.role, 'staff.absence')
          ? [{ id: 'away', label: t`Away`, icon: Hourglass, onAction: onAway }]
          : []),
        { id: 'sign-out', label: t`Sign out`, icon: LogOut, onAction: onLeave },
      ],
    },
  ];
  return (
    <>
      <p className="border-line-faint border-b px-2 pt-1 pb-1.5">
        <b>{me.name}</b>
        <span className="text-meta text-ink-3 block leading-4">
          {i18n._(roleWords[me.role])}
          {me.store && `, ${me.store.name}`}
        </span>
      </p>
      <MenuItems label={t`Account`} groups={groups} onClose={onClose} />
    </>
  );
}
