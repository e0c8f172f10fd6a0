// The customer's story and line, one above the other, on one open line.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Fact, IdentitySet } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import { StoryBand } from '#src/cases/story-band.tsx';
import { lookedAt } from '#src/customers/recent-store.ts';
import type { Case, Customer, PromiseItem } from '#src/desk/schemas.ts';
import { Line, type LineLook } from '#src/line/line.tsx';
import { placementsOf } from '#src/line/placements.ts';
import { useLineFacts, useLineState, useLineStore, type UsableLine } from '#src/line/use-line.ts';
import { DAY } from '#src/lib/time.ts';
import type { Entry } from '#src/timeline/index.ts';
import { useCommand } from '#src/ui/commands.ts';
import { useNow } from '#src/ui/use-now.ts';
import { useLineActionsOfOurs } from './line-actions.ts';

export interface CustomerLineProps {
  readonly customer: Customer;
  readonly cases: readonly Case[];
  readonly caseId?: string;
  readonly promises: readonly PromiseItem[];
  readonly look: LineLook;
  readonly onLook: (look: LineLook) => void;
  readonly isReading: boolean;
  readonly onReading: (isReading: boolean) => void;
  /** What stands below the line: the composer. */
  readonly children?: (line: UsableLine, identity: IdentitySet) => ReactNode;
}

export function CustomerLine({
  customer,
  cases,
  caseId,
  promises,
  look,
  onLook,
  isReading,
  onReading,
  children,
}: CustomerLineProps) {
  const { id, name, keys } = customer;
  const identity = useMemo<IdentitySet>(() => ({ customerId: id, name, keys }), [id, name, keys]);
  const line = useLineStore(identity);
  const actions = useLineActionsOfOurs();
  const [isDateOpen, setDateOpen] = useState(false);
  useCommand('go-to-date', openDate);
  useEffect(() => lookedAt({ id, name }), [id, name]);
  function openDate() {
    setDateOpen(true);
  }
  const props = caseId === undefined ? {} : { caseId };
  return (
    <>
      <Story
        line={line}
        cases={cases}
        {...props}
        promises={promises}
        isReading={isReading}
        onGo={(at) => onLook({ ...look, at })}
      />
      <Line
        line={line}
        identity={identity}
        cases={cases}
        {...props}
        look={look}
        onLook={onLook}
        onReading={onReading}
        actions={actions}
        isDateOpen={isDateOpen}
        onDate={setDateOpen}
      />
      {children?.(line, identity)}
    </>
  );
}

interface StoryProps {
  readonly line: UsableLine;
  readonly cases: readonly Case[];
  readonly caseId?: string;
  readonly promises: readonly PromiseItem[];
  readonly isReading: boolean;
  readonly onGo: (at: number) => void;
}

function Story({ line, cases, caseId, promises, isReading, onGo }: StoryProps) {
  const present = useNow();
  const { facts, missing } = useLineFacts(line);
  const { line: held } = useLineState(line);
  const told = useMemo(() => factsOfCase(facts, held.held, cases, caseId), [facts, held.held, cases, caseId]);
  const answeredAt = held.held.findLast(
    ({ from, kind }) => from === 'us' && (kind === 'message' || kind === 'call'),
  )?.at;
  // It folds by itself while older entries are read, until one says otherwise.
  const [chosen, setChosen] = useState<boolean>();
  return (
    <StoryBand
      facts={told}
      missing={missing.map((channel) => ({ channel }))}
      promises={promises}
      {...(answeredAt === undefined ? {} : { answeredAt })}
      present={present}
      look={channelOf}
      onGo={(entryKey) => {
        const at = held.held.find(({ key }) => key === entryKey)?.at;
        if (at !== undefined) onGo(at);
      }}
      isFolded={chosen ?? isReading}
      onFold={setChosen}
    />
  );
}

const LOOK_BACK_MS = 35 * DAY;

/** Facts of the case, and what was bought in the month before it: that is what the trouble is about. */
function factsOfCase(
  facts: readonly Fact[],
  held: readonly Entry[],
  cases: readonly Case[],
  caseId: string | undefined,
): readonly Fact[] {
  const one = cases.find(({ id }) => id === caseId);
  if (!one) return facts;
  const placeOf = placementsOf(cases);
  const caseOf = new Map(held.map((entry) => [entry.key, placeOf(entry)?.caseId]));
  const opened = Date.parse(one.openedAt);
  const from = opened - LOOK_BACK_MS;
  return facts.filter(({ entryKey, at, kind }) => {
    const its = caseOf.get(entryKey);
    if (its !== undefined) return its === caseId;
    return at >= from && at < opened && (kind === 'bought' || kind === 'ordered');
  });
}
