// What can be done with one entry: move it, promise something from it, copy it. Loaded when it is first asked for.
import { useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useRef, useState } from 'react';
import { judged } from '#src/cases/judged.ts';
import { decideSplit } from '#src/cases/joining-rules.ts';
import { canBeMoved } from '#src/cases/placing-rules.ts';
import { decideMaking } from '#src/cases/promise-rules.ts';
import type { Case } from '#src/desk/schemas.ts';
import { now } from '#src/lib/time.ts';
import type { UsableLine } from '#src/line/use-line.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { EntryRow } from '#src/timeline/index.ts';
import { announce } from '#src/ui/announce.tsx';
import { Copy, Handshake, Link2, Split } from '#src/ui/icons.ts';
import { MenuItems } from '#src/ui/menu-items.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PromiseFrom } from './promise-from.tsx';

export interface EntryMenuProps {
  readonly row: EntryRow;
  readonly button: HTMLElement;
  readonly cases: readonly Case[];
  /** The case on screen. */
  readonly caseId: string | undefined;
  readonly line: UsableLine;
  readonly onClose: () => void;
}

export function EntryMenu({ row, button, cases, caseId, line, onClose }: EntryMenuProps) {
  const { t } = useLingui();
  const me = useMe();
  const layer = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<'move' | 'promise'>();
  useLayoutEffect(() => {
    layer.current?.showPopover({ source: button });
  }, [button]);

  const { entry } = row;
  const own = cases.find(({ id }) => id === row.caseId);
  const promising = own ?? cases.find(({ id }) => id === caseId);
  const isOnTheirSide = row.echo === undefined || row.echo.kind === 'sent';
  const mayMove =
    isOnTheirSide &&
    canBeMoved(entry.kind) &&
    entry.kind !== 'unreadable' &&
    may(me.role, 'case.move') &&
    cases.length > 0;
  const isOwned = own !== undefined && !decideSplit(judged(own), me).ok;
  const making = promising && decideMaking(promiseOf(promising), me, { text: ' .', dueAt: now() + 1 }, now());
  const reasons = {
    owned: t`a colleague’s case`,
    unowned: t`nobody owns the case`,
    resolved: t`the case is resolved`,
  } as const;
  const why = making && !making.ok ? reasonIn(reasons, making.reason) : undefined;
  const copy = async (words: string, said: string) => {
    try {
      await navigator.clipboard.writeText(words);
      announce(said);
    } catch {
      announce(t`It could not be copied.`);
    }
  };
  const link = () => {
    const url = new URL(location.href);
    url.searchParams.set('at', new Date(entry.at).toISOString());
    return url.href;
  };
  if (asking === 'move')
    return <MoveDialog entry={entry} from={own} cases={cases} line={line} onClose={onClose} />;
  if (asking === 'promise' && promising)
    return <PromiseFrom entry={entry} of={promising} onClose={onClose} />;
  return (
    <div
      ref={layer}
      popover="auto"
      data-beside="bottom end"
      onToggle={({ newState }) => {
        // With a question it has gone before it could be told of.
        if (newState === 'closed') onClose();
      }}
      className="rounded-3 border-line bg-overlay text-ink shadow-3 min-w-52 border p-1 text-base"
    >
      <MenuItems
        label={t`Entry menu`}
        onClose={() => layer.current?.hidePopover()}
        groups={[
          {
            items: [
              ...(mayMove
                ? [
                    {
                      id: 'move',
                      label: own ? t`Move to another case` : t`Move to a case`,
                      icon: Split,
                      isDisabled: isOwned,
                      ...(isOwned && { hint: reasons.owned }),
                      onAction: () => setAsking('move'),
                    },
                  ]
                : []),
              ...(making && may(me.role, 'promise.make') && isOnTheirSide
                ? [
                    {
                      id: 'promise',
                      label: t`Make a promise from this`,
                      icon: Handshake,
                      isDisabled: !making.ok,
                      ...(why !== undefined && { hint: why }),
                      onAction: () => setAsking('promise'),
                    },
                  ]
                : []),
            ],
          },
          {
            items: [
              {
                id: 'copy',
                label: t`Copy text`,
                icon: Copy,
                onAction: () => void copy(entry.summary, t`The text is copied.`),
              },
              {
                id: 'link',
                label: t`Copy link to this entry`,
                icon: Link2,
                onAction: () => void copy(link(), t`The link is copied.`),
              },
            ],
          },
        ].filter(({ items }) => items.length > 0)}
      />
    </div>
  );
}

const promiseOf = ({ state, owner, ownerAway }: Case) => ({
  state,
  ownerId: owner?.id ?? null,
  ...(ownerAway?.standIn && { standInId: ownerAway.standIn.id }),
});

const reasonIn = (reasons: Readonly<Record<string, string>>, reason: string): string | undefined =>
  reasons[reason];
