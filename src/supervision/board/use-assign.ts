// Giving some cases to one person or one team. Each is judged by itself, by the version that was seen on the board.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ManyOutcome, MOST_CASES, type CaseOutcome } from '#src/desk/case-acts.ts';
import { paths } from '#src/desk/paths.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';

export interface Wish {
  readonly staffId?: string;
  readonly team?: string;
  readonly reason: string;
}

/** A case that stayed where it was. */
export interface NotGiven {
  readonly row: CaseRow;
  /** As the desk says it. */
  readonly because: CaseOutcome;
}

export interface Assigning {
  readonly isBusy: boolean;
  /** After the last try. */
  readonly notGiven: readonly NotGiven[];
  /** Nothing is known to have gone over. */
  readonly failure: Failure | undefined;
  /** Resolves to the ids of those that went over. */
  readonly assign: (rows: readonly CaseRow[], wish: Wish) => Promise<readonly string[]>;
}

export function useAssign(): Assigning {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [notGiven, setNotGiven] = useState<readonly NotGiven[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const assign = async (rows: readonly CaseRow[], wish: Wish) => {
    setBusy(true);
    const asked = rows.slice(0, MOST_CASES);
    const outcomes = await askFor(asked, wish);
    for (const key of ['cases', 'case', 'customer-cases']) void client.invalidateQueries({ queryKey: [key] });
    setBusy(false);
    setFailure(outcomes.ok ? undefined : outcomes.failure);
    if (!outcomes.ok) return [];
    const byId = new Map(outcomes.value.map((one) => [one.id, one]));
    setNotGiven(
      asked.flatMap((row) => {
        const because = byId.get(row.id);
        return because && !because.done ? [{ row, because }] : [];
      }),
    );
    return outcomes.value.filter(({ done }) => done).map(({ id }) => id);
  };
  return { isBusy, notGiven, failure, assign };
}

/** POST /desk/v1/case-acts. */
async function askFor(rows: readonly CaseRow[], wish: Wish): Promise<Result<readonly CaseOutcome[]>> {
  const cases = rows.map(({ id, version }) => ({ id, version }));
  const reply = await askOnce(paths.manyActs, { act: 'assign', cases, ...wish });
  if (!reply.ok) return reply;
  const parsed = ManyOutcome.safeParse(reply.value.body);
  return parsed.success ? ok(parsed.data.items) : failed('malformed');
}
