// What is done to the chosen cases: under way, done, undone. It goes on wherever one looks meanwhile; what was refused
// stays chosen, with its reason.
import { useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { actOnMany, undoMany, type ManyDone, type ManyUndone } from '#src/cases/acts/many-acts.ts';
import type { ActWishes } from '#src/cases/acts/mutations.ts';
import type { CaseOutcome, CaseVersion, ManyAct } from '#src/desk/case-acts.ts';
import { chooseNothing, useChosenStore } from '../chosen-store.ts';
import { useRefusalWords } from './refusal-words.ts';

export type Course =
  | { readonly is: 'idle' }
  | { readonly is: 'acting'; readonly all: number; readonly soFar: number; readonly stop: () => void }
  | { readonly is: 'done'; readonly end: ManyDone }
  | { readonly is: 'undoing' }
  | { readonly is: 'undone'; readonly end: ManyUndone };

const useCourse = create<{ readonly course: Course }>(() => ({ course: { is: 'idle' } }));

function take(course: Course): void {
  useCourse.setState({ course });
  useChosenStore.setState({ isAtWork: course.is !== 'idle' });
}

/** It is told, and need not be told any longer. */
export const rest = (): void => take({ is: 'idle' });
export function dismiss(): void {
  rest();
  chooseNothing();
}

/** What is left of the chosen ones, unless others were chosen elsewhere meanwhile. */
function leave(list: string, cases: readonly CaseVersion[], reasons: ReadonlyMap<string, string>): void {
  if (useChosenStore.getState().list === list)
    useChosenStore.setState({ cases: new Map(cases.map(({ id, version }) => [id, version])), reasons });
}

export function useMany() {
  const client = useQueryClient();
  const { course } = useCourse();
  const reasonOf = useRefusalWords();

  const settle = () => {
    for (const key of ['cases', 'case', 'customer-cases']) void client.invalidateQueries({ queryKey: [key] });
  };
  const reasonsOf = (refused: readonly CaseOutcome[]) =>
    new Map(refused.map((one) => [one.id, reasonOf(one)]));

  async function act(does: ManyAct, cases: readonly CaseVersion[], wishes: ActWishes = {}): Promise<void> {
    const { list } = useChosenStore.getState();
    const versions = new Map(cases.map(({ id, version }) => [id, version]));
    const halt = new AbortController();
    const under = { is: 'acting', all: cases.length, stop: () => halt.abort() } as const;
    take({ ...under, soFar: 0 });
    const end = await actOnMany({
      act: does,
      cases,
      wishes,
      signal: halt.signal,
      onProgress: ({ left }) => take({ ...under, soFar: cases.length - left.length }),
    });
    const refused = end.refused.map(({ id }) => ({ id, version: versions.get(id) ?? 0 }));
    leave(list, [...refused, ...end.left], reasonsOf(end.refused));
    take({ is: 'done', end });
    settle();
  }

  async function undo(deeds: readonly string[]): Promise<void> {
    const { list, cases } = useChosenStore.getState();
    take({ is: 'undoing' });
    const end = await undoMany(deeds);
    const before = [...cases].map(([id, version]) => ({ id, version }));
    const refused = end.refused.map(({ id }) => ({ id, version: 0 }));
    leave(list, [...before, ...refused], reasonsOf(end.refused));
    take({ is: 'undone', end });
    settle();
  }

  return { course, act, undo, reasonOf };
}
