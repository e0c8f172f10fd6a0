// How one looks at the figures: period, brand, store, team, and which figure is open. It stands in the address, so that
// a link shows somebody else the same.

/** What the matrix shows of each change of channel. */
export const shows = ['count', 'toldAgain', 'between'] as const;
export type Show = (typeof shows)[number];

/** What figures are narrowed to. Days are ISO days of the group; absent: the last 90. */
export interface Narrowed {
  readonly from?: string;
  readonly to?: string;
  readonly brand?: string;
  readonly store?: string;
  readonly team?: string;
}
/** What is counted as it stands now, whatever the period. */
const nowFigures = ['board', 'shift'] as const;
export const figures = ['moves', 'satisfaction', 'waiting', 'promises', 'scores', ...nowFigures] as const;
/** Which figure's cases are open: the figure, and what of it. */
export interface Behind {
  readonly figure: (typeof figures)[number];
  readonly of: Readonly<Record<string, string>>;
}
export const isOfNow = (figure: Behind['figure']): figure is (typeof nowFigures)[number] =>
  nowFigures.some((one) => one === figure);
export interface Look extends Narrowed {
  readonly show?: Show;
  /** The store whose days stand below it. */
  readonly days?: string;
  readonly behind?: Behind;
  /** The case whose journey is open. */
  readonly journey?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Ids, and names of teams. */
const VALUE = /^[\p{L}\p{N}_ '’&.-]+$/u;
/** What the desk can be asked for besides the period. */
const OF = ['leaves', 'reaches', 'channel', 'channels', 'in', 'day', 'owner', 'only'];

/** What an address says; what is not understood is left out. */
export function readLook(search: URLSearchParams): Look {
  const text = (name: string) => search.get(name) ?? undefined;
  const day = (name: string) => (DAY.test(text(name) ?? '') ? text(name) : undefined);
  const show = shows.find((one) => one === text('show') && one !== 'count');
  const behind = readBehind(text('behind') ?? '');
  const look = {
    from: day('from'),
    to: day('to'),
    brand: text('brand'),
    store: text('store'),
    team: text('team'),
    days: text('days'),
    journey: text('journey'),
  };
  return { ...given(look), ...(show && { show }), ...(behind && { behind }) };
}

/** The same as an address says it. */
export const searchOf = ({
  show,
  behind,
  ...narrowed
}: Look): Readonly<Record<string, string | undefined>> => ({
  ...narrowed,
  show: show === 'count' ? undefined : show,
  behind:
    behind &&
    [behind.figure, ...Object.entries(behind.of).map(([name, value]) => `${name}:${value}`)].join(','),
});

/** What the desk is asked with. */
export const queryOf = ({ from, to, brand, store, team }: Narrowed): string =>
  new URLSearchParams(given({ from, to, brand, store, team })).toString();

function readBehind(text: string): Behind | undefined {
  const [name, ...pairs] = text.split(',');
  const figure = figures.find((one) => one === name);
  if (!figure) return undefined;
  const of = pairs.flatMap((pair) => {
    const [key = '', value = ''] = pair.split(':');
    return OF.includes(key) && VALUE.test(value) ? [[key, value] as const] : [];
  });
  return { figure, of: Object.fromEntries(of) };
}

const given = <T extends Readonly<Record<string, string | undefined>>>(
  fields: T,
): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };

const DAY_MS = 24 * 3_600_000;
/** The usual period. */
export const USUAL_DAYS = 90;

/** What the desk counts at most. */
export const LONGEST_DAYS = 800;

/** Why a period cannot be counted, as far as that is known: which day it is may not be. */
export function troubleOf(
  { from, to = from }: Pick<Narrowed, 'from' | 'to'>,
  today: string | undefined,
): 'to-come' | 'turned' | 'too-long' | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (from > to) return 'turned';
  if (daysBefore(to, LONGEST_DAYS) > from) return 'too-long';
  return today !== undefined && from > today ? 'to-come' : undefined;
}

/** So many days before a day. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
