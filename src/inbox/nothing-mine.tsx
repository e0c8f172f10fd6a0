// Nothing is mine: says how many cases nobody owns and offers the one that has waited longest.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { countdown } from '#src/cases/due/due-words.ts';
import { actOn } from '#src/cases/acts/mutations.ts';
import { caseQuery } from '#src/cases/queries.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { now } from '#src/lib/time.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { useCommand } from '#src/ui/commands.ts';
import { Hand, Inbox } from '#src/ui/icons.ts';
import { CommandKey } from '#src/ui/kbd.tsx';
import { useView } from './use-view.ts';

/** The case whose customer has waited longest; those who never wrote come last. */
export const longestWaiting = (rows: readonly CaseRow[]): CaseRow | undefined =>
  rows.toSorted((a, b) => wroteAt(a) - wroteAt(b))[0];

const wroteAt = (row: CaseRow): number =>
  row.customerWroteAt === null ? Infinity : Date.parse(row.customerWroteAt);

export function NothingMine({
  mayClaim,
  onOpen,
}: {
  readonly mayClaim: boolean;
  readonly onOpen: (row: CaseRow) => void;
}) {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const { rows, counts } = useView('unowned');
  const oldest = longestWaiting(rows);
  const take = async () => {
    if (!oldest) return;
    const on = await client.fetchQuery(caseQuery(oldest.id)).catch(() => undefined);
    if (on) await actOn({ on, act: 'claim' });
    void client.invalidateQueries({ queryKey: ['cases'] });
    void client.invalidateQueries({ queryKey: ['case', oldest.id] });
    // Whoever was faster is named there.
    onOpen(oldest);
  };
  const offer = oldest && mayClaim ? () => void take() : undefined;
  useCommand('claim', offer);
  const waited = oldest?.customerWroteAt
    ? countdown(now() - Date.parse(oldest.customerWroteAt), i18n.locale)
    : undefined;
  return (
    <Blank
      icon={Inbox}
      title={<Trans>Nothing is yours right now</Trans>}
      action={
        offer ? (
          <Button tone="primary" onPress={offer}>
            <Hand aria-hidden className="icon-s" />
            <Trans>Take the oldest</Trans>
            <CommandKey of="claim" />
          </Button>
        ) : undefined
      }
    >
      {counts === undefined ? null : (
        <Plural
          value={counts.unowned}
          _0="Every case has an owner."
          one="# case has no owner."
          other="# cases have no owner."
        />
      )}{' '}
      {waited === undefined ? null : <Trans>The oldest has waited {waited}.</Trans>}
    </Blank>
  );
}
