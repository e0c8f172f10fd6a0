// One customer's timeline on screen: filters, the list of rows, the scrubber, find, and the way to any date.
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { IdentitySet } from '#src/channels/channel.ts';
import type { Case } from '#src/desk/case.ts';
import { SECOND, type Instant } from '#src/lib/time.ts';
import type { Visible } from '#src/timeline/index.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { Filters } from './filters.tsx';
import { useArriving } from './landing.ts';
import { LineActionsContext, LineWordsContext, type LineActions, type LineWords } from './line-context.ts';
import { LineList } from './line-list.tsx';
import type { LineLook } from './line-look.ts';
import { LineStanding } from './line-standing.tsx';
import { PinnedDay } from './pinned-day.tsx';
import { placementsOf } from './placements.ts';
import { densityQuery, positionsQuery } from './queries.ts';
import { Scrubber } from './scrubber/scrubber.tsx';
import { openSight, useSight, type Look } from './sight.ts';
import type { LineListHandle } from './use-commands.ts';
import { useEchoes } from './use-echoes.ts';
import { useFind } from './use-find.ts';
import { useLineState, type UsableLine } from './use-line.ts';
import { useOfferFind } from './use-offer-find.ts';

const DateDialog = latePart(async () => (await import('./date-dialog.tsx')).DateDialog);
const FindBar = latePart(async () => (await import('./find-bar.tsx')).FindBar);

export interface LineProps {
  readonly line: UsableLine;
  readonly identity: IdentitySet;
  readonly cases: readonly Case[];
  readonly caseId?: string;
  readonly look: LineLook;
  readonly onLook: (look: LineLook) => void;
  /** True while the newest entry is out of sight: the story folds, the composer becomes a bar. */
  readonly onReading?: (isReading: boolean) => void;
  /** What can be done with something of ours that did not arrive. */
  readonly actions: Omit<LineActions, 'retry' | 'unfold'>;
  /** The date dialog is opened from outside too (the `d` key, the button of a phone). */
  readonly isDateOpen: boolean;
  readonly onDate: (open: boolean) => void;
  /** Stands at the corner of every entry. */
  readonly Pin?: LineWords['Pin'];
}

export function Line(props: LineProps) {
  const {
    line: store,
    identity,
    cases,
    caseId,
    look,
    onLook,
    onReading,
    actions,
    isDateOpen,
    onDate,
    Pin,
  } = props;
  const { t } = useLingui();
  const queries = useQueryClient();
  const { shown, line, landing } = useLineState(store);
  const { data: density } = useQuery(densityQuery(identity.customerId));
  const presentAt = useNow(30 * SECOND);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [sight] = useState(openSight);
  const list = useRef<LineListHandle>(null);
  const placeOf = useMemo(() => placementsOf(cases), [cases]);
  const thisCase = cases.find((one) => one.id === caseId);
  const chosen = useMemo(() => new Set(look.channels), [look.channels]);
  const unreadSince = useUnreadSince(thisCase);
  useEchoes(store, identity.customerId);
  const { rows } = shown;
  const find = useFind(rows, line.held);
  const backTo = shown.atStart ? undefined : shown.horizon.from;
  const upTo = shown.atNewest ? undefined : shown.horizon.to;
  const looked = useMemo(() => ({ backTo, upTo }), [backTo, upTo]);
  const toKey = useCallback((key: string) => list.current?.toKey(key), []);
  useOfferFind({ rows, customerName: identity.name, looked, presentAt, find, onKey: toKey });

  useEffect(() => {
    store.display({
      placeOf,
      unfolded,
      unreadSince,
      filter: {
        channels: chosen.size > 0 ? chosen : undefined,
        caseId: look.caseOnly ? caseId : undefined,
      },
    });
  }, [store, placeOf, unfolded, unreadSince, chosen, look.caseOnly, caseId]);

  const go = useCallback(
    (at: Instant) => {
      if (!store.reaches(at)) {
        void queries
          .fetchQuery(positionsQuery(identity.customerId, at))
          .catch(() => undefined)
          .then((positions) => store.jump(at, positions));
        return;
      }
      list.current?.toInstant(at);
    },
    [store, queries, identity.customerId],
  );

  const land = useEffectEvent(() => list.current?.toInstant(landing.at));
  // Before the frame is painted: the list has just been put to its end.
  useLayoutEffect(() => {
    if (landing.count > 0) land();
  }, [landing.count]);

  const isArriving = useArriving(landing.count, line.lanes);

  const goNow = useEffectEvent(go);
  useEffect(() => {
    if (look.at !== undefined) goNow(look.at);
  }, [look.at]);

  const onSee = useCallback(
    (next: Look, visible: Visible) => {
      sight.see(next);
      store.see(
        {
          rowsAbove: visible.first,
          rowsBelow: rows.length - 1 - visible.last,
          from: next.firstAt,
          to: next.lastAt,
        },
        visible,
      );
    },
    [store, sight, rows.length],
  );
  const isReading = useSight(sight, (seen) => seen !== undefined && (!seen.atEnd || !shown.atNewest));
  useEffect(() => onReading?.(isReading), [onReading, isReading]);

  const lineActions = useMemo(
    () => ({
      ...actions,
      retry: store.retry,
      unfold: (session: string) => setUnfolded((before) => new Set(before).add(session)),
    }),
    [actions, store],
  );
  const words = useMemo(
    () => ({
      customerName: identity.name,
      presentAt,
      unsureKeys: new Set(
        identity.keys.flatMap(({ kind, value, verified }) => (verified ? [] : [`${kind} ${value}`])),
      ),
      caseSpan: thisCase ? { from: Date.parse(thisCase.openedAt) } : undefined,
      Pin,
    }),
    [identity.name, identity.keys, presentAt, thisCase, Pin],
  );

  const label = t`Timeline of ${identity.name}`;
  return (
    <LineWordsContext value={words}>
      <LineActionsContext value={lineActions}>
        {/* Days are headings below this one, whether or not a story stands above them. */}
        <h2 className="sr-only">{label}</h2>
        <Filters
          counts={shown.counts}
          look={look}
          onLook={onLook}
          hasCase={caseId !== undefined}
          isFinding={find.isOpen}
          onFind={find.setOpen}
          onDate={onDate}
        />
        {find.isOpen && (
          <FindBar
            words={find.words}
            onWords={find.setWords}
            found={find.hits.length}
            at={find.at}
            onStep={(step) => toKey(find.step(step) ?? '')}
            looked={looked}
            presentAt={presentAt}
            onFurther={(way) => list.current?.toIndex(way === 'older' ? 0 : rows.length - 1)}
            onClose={() => find.setOpen(false)}
          />
        )}
        <div className="grid min-h-36 flex-1 grid-cols-[minmax(0,1fr)] sm:grid-cols-[minmax(0,1fr)_var(--w-scrubber)]">
          <div className="relative min-h-0">
            <LineStanding
              shown={shown}
              line={line}
              onShowAll={() => onLook({ ...look, channels: [], caseOnly: false })}
              onRetry={() => line.lanes.forEach((lane) => lane.failed && store.retry(lane.channel))}
            >
              <PinnedDay rows={rows} sight={sight} />
              <LineList
                rows={rows}
                label={label}
                isBusy={line.lanes.some((lane) => lane.loading !== undefined)}
                foundKey={find.key}
                isAtNewest={shown.atNewest}
                isArriving={isArriving}
                onLook={onSee}
                handle={list}
              />
            </LineStanding>
          </div>
          {density && (
            <div className="isolate max-sm:hidden">
              <Scrubber density={density} presentAt={presentAt} sight={sight} onGo={go} />
            </div>
          )}
        </div>
        {isDateOpen && (
          <DateDialog
            isOpen
            from={sight.now()?.firstAt ?? presentAt}
            onGo={go}
            onClose={() => onDate(false)}
          />
        )}
      </LineActionsContext>
    </LineWordsContext>
  );
}

/** When this person last read the case; kept as it was when the case was opened. */
function useUnreadSince(thisCase: Case | undefined): Instant | undefined {
  const [seen, setSeen] = useState<{ id: string; at: Instant | undefined }>();
  if (thisCase && seen?.id !== thisCase.id)
    setSeen({ id: thisCase.id, at: thisCase.readAt === undefined ? undefined : Date.parse(thisCase.readAt) });
  return seen?.at;
}
