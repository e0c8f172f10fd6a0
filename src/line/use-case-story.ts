// What a case's story is told from, as far as it has been read.
import { useMemo } from 'react';
import type { Fact } from '#src/channels/channel.ts';
import { registry } from '#src/channels/registry.ts';
import type { Case } from '#src/desk/case.ts';
import { factsOfCase, reachOfCase } from './case-facts.ts';
import { factsOf, isAnswer, useReach, useTold, type MissingLane } from './told.ts';
import type { UsableLine } from './use-line.ts';
import type { Instant } from '#src/lib/time.ts';

export interface CaseStory {
  readonly facts: readonly Fact[];
  readonly missing: readonly MissingLane[];
  readonly isComing: boolean;
  /** When we last answered the customer. */
  readonly answeredAt: Instant | undefined;
  /** Where on the line a fact stands. */
  readonly placeOf: (entryKey: string) => Instant | undefined;
}

/** Without a case the story is told from what is on the line. */
const NOWHERE: ReadonlyMap<string, Instant> = new Map();

/** Has every channel read back to the case's beginning, and tells what stands there. */
export function useCaseStory(
  line: UsableLine,
  cases: readonly Case[],
  caseId: string | undefined,
): CaseStory {
  const openedAt = cases.find(({ id }) => id === caseId)?.openedAt;
  const reach = useMemo(
    () => (openedAt === undefined ? NOWHERE : reachOfCase(registry, Date.parse(openedAt))),
    [openedAt],
  );
  const isComing = useReach(line, reach);
  const { told, missing } = useTold(line);
  const facts = useMemo(() => factsOfCase(told, factsOf, cases, caseId), [told, cases, caseId]);
  return {
    facts,
    missing,
    isComing,
    answeredAt: told.findLast(isAnswer)?.at,
    placeOf: (entryKey) => told.find(({ key }) => key === entryKey)?.at,
  };
}
