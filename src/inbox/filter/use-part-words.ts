// What the parts of a filter and their values are called, and which values there are to choose from.
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { channelOf, registry } from '#src/channels/registry.ts';
import { dueWithin, type FilterPart } from '#src/desk/case-filter.ts';
import { priorities } from '#src/desk/case.ts';
import { own } from '#src/lib/own.ts';
import { may } from '#src/staff/roles.ts';
import { staffQuery } from '#src/staff/queries.ts';
import { brandsQuery } from './queries.ts';

export interface PartWords {
  readonly nameOf: (part: FilterPart) => string;
  readonly wordsOf: (part: FilterPart, value: string) => string;
  readonly choices: (part: FilterPart) => readonly string[];
  /** Names of people or brands are still to come. */
  readonly isPending: boolean;
  readonly error: Error | null;
}

export function usePartWords(): PartWords {
  const { t, i18n } = useLingui();
  const staff = useQuery(staffQuery);
  const brands = useQuery(brandsQuery);
  const people = (staff.data ?? []).filter(({ role }) => may(role, 'case.accept'));
  const names: Readonly<Record<FilterPart, string>> = {
    brand: t`Brand`,
    team: t`Team`,
    channel: t`Channel used last`,
    priority: t`Priority`,
    owner: t`Owner`,
    unread: t`Unread`,
    due: t`Due`,
  };
  const words: Readonly<Record<string, string>> = {
    'priority normal': t`Normal`,
    'priority high': t`High`,
    'priority urgent': t`Urgent`,
    'owner me': t`Me`,
    'owner nobody': t`Nobody`,
    'unread true': t`Only unread`,
    'due late': t`Late`,
    'due hour': t`Within an hour`,
    'due day': t`Within a day`,
  };
  const choices: Readonly<Record<FilterPart, readonly string[]>> = {
    brand: (brands.data ?? []).map(({ id }) => id),
    team: [...new Set(people.map(({ team }) => team))].toSorted(),
    channel: registry.filter(({ can }) => can.stop).map(({ id }) => id),
    priority: priorities,
    owner: ['me', 'nobody', ...people.map(({ id }) => id)],
    unread: ['true'],
    due: dueWithin,
  };
  return {
    nameOf: (part) => names[part],
    wordsOf(part, value) {
      const known = own(words, `${part} ${value}`);
      if (known !== undefined) return known;
      if (part === 'owner') return staff.data?.find(({ id }) => id === value)?.name ?? value;
      if (part === 'brand') return brands.data?.find(({ id }) => id === value)?.name ?? value;
      const channel = part === 'channel' ? channelOf(value) : undefined;
      return channel ? i18n._(channel.label) : value;
    },
    choices: (part) => choices[part],
    isPending: staff.isPending || brands.isPending,
    error: staff.error ?? brands.error,
  };
}
