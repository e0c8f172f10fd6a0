// How each back end has answered in this tab: fed by every request, read by the Sources screen and the rail.
import { create } from 'zustand';
import { ask, watchRequests, type Reply } from '#src/lib/http.ts';
import type { Failure, Result } from '#src/lib/result.ts';
import { now, type Instant } from '#src/lib/time.ts';

export interface SourceState {
  readonly isWell: boolean;
  /** Since when it is as it is now. */
  readonly sinceAt: Instant;
  readonly lastOkAt?: Instant;
  readonly lastFailedAt?: Instant;
  readonly failure?: Failure;
  /** The last thing read from it: what "ask again" asks. */
  readonly lastRead?: string;
}

interface Sources {
  readonly byId: Readonly<Record<string, SourceState>>;
}

export const useSources = create<Sources>(() => ({ byId: {} }));

/** Starts listening; called once by the program's start. */
export function watchSources(): () => void {
  return watchRequests((backEnd, outcome, asked) => {
    const isRead = asked.method === 'GET';
    hear(backEnd, outcome, isRead ? asked.path : undefined);
  });
}

function hear(id: string, outcome: Result<Reply>, read: string | undefined): void {
  const isWell = answers(outcome);
  if (isWell === undefined) return;
  const at = now();
  const before = useSources.getState().byId[id];
  const next: SourceState = {
    ...before,
    isWell,
    sinceAt: before?.isWell === isWell ? before.sinceAt : at,
    ...(isWell ? { lastOkAt: at } : { lastFailedAt: at }),
    ...(outcome.ok ? {} : { failure: outcome.failure }),
    ...(read === undefined ? {} : { lastRead: read }),
  };
  useSources.setState(({ byId }) => ({ byId: { ...byId, [id]: next } }));
}

/** A refusal is an answer; an abort of ours says nothing. */
export function answers(outcome: Result<Reply>): boolean | undefined {
  if (outcome.ok) return true;
  const { kind, detail } = outcome.failure;
  if (kind === 'timeout' && detail === 'aborted') return undefined;
  return kind === 'refused' || kind === 'forbidden';
}

/** Asks the last read of a back end again. */
export async function askAgain(id: string): Promise<void> {
  const path = useSources.getState().byId[id]?.lastRead;
  if (path !== undefined) await ask(path);
}
