// Asks the desk to move entries, to split or merge cases, and to undo it. Loaded when somebody does.
import type { QueryClient } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Case, StaleCase } from '#src/desk/case.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import type { Failure } from '#src/lib/result.ts';
import type { JoiningRefusal } from '../rules/joining.ts';
import type { EntryName } from '../rules/placing.ts';
import { caseQuery } from '../queries.ts';

/** What is wanted of a case, and with which other one. */
export type Joining =
  | {
      readonly act: 'move';
      readonly on: Case;
      readonly other: Case;
      readonly entries: readonly EntryName[];
      /** With everything on their threads, also what is still to come. */
      readonly whole: boolean;
    }
  | {
      readonly act: 'split';
      readonly on: Case;
      readonly subject: string;
      readonly entries: readonly EntryName[];
      readonly whole: boolean;
    }
  | { readonly act: 'merge'; readonly on: Case; readonly other: Case }
  | { readonly act: 'undo'; readonly on: Case; readonly other: Case | undefined; readonly entry: string };

export type JoiningOutcome =
  | { readonly kind: 'done'; readonly case: Case }
  /** One of the cases has changed since it was seen: by whom, where that is known. */
  | { readonly kind: 'stale'; readonly by?: string }
  | { readonly kind: 'refused'; readonly reason: JoiningRefusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

function bodyOf(wish: Joining): object {
  switch (wish.act) {
    case 'move':
      return {
        entries: wish.entries,
        whole: wish.whole,
        to: wish.other.id,
        otherVersion: wish.other.version,
      };
    case 'split':
      return { entries: wish.entries, whole: wish.whole, subject: wish.subject };
    case 'merge':
      return { to: wish.other.id, otherVersion: wish.other.version };
    case 'undo':
      return { entry: wish.entry, ...(wish.other && { otherVersion: wish.other.version }) };
  }
}

/** POST …/cases/{id}/{move, split, merge, undo}; afterwards everything that shows one of the cases is asked again. */
export async function join(client: QueryClient, wish: Joining): Promise<JoiningOutcome> {
  const outcome = await ask(wish);
  if (outcome.kind === 'done') client.setQueryData(caseQuery(outcome.case.id).queryKey, outcome.case);
  for (const what of ['case', 'cases', 'customer-cases']) void client.invalidateQueries({ queryKey: [what] });
  return outcome;
}

async function ask(wish: Joining): Promise<JoiningOutcome> {
  const reply = await askOnce(paths.caseEntries(wish.on.id, wish.act), bodyOf(wish), wish.on.version);
  if (reply.ok) {
    const read = Case.safeParse(reply.value.body);
    return read.success
      ? { kind: 'done', case: read.data }
      : { kind: 'failed', failure: { kind: 'malformed', retryable: true } };
  }
  const { failure } = reply;
  if (failure.status === 412) {
    const stale = StaleCase.safeParse(failure.problem);
    const by = stale.success ? stale.data.by?.name : undefined;
    return { kind: 'stale', ...(by !== undefined && { by }) };
  }
  const problem: unknown = failure.problem;
  const reason =
    typeof problem === 'object' && problem !== null && 'reason' in problem ? problem.reason : undefined;
  return failure.status === 409 && typeof reason === 'string'
    ? { kind: 'refused', reason: reason as JoiningRefusal }
    : { kind: 'failed', failure };
}
