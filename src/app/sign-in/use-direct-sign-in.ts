// A link may sign in at once: `?as=<staff id>`, then `to=<address>`. Only where people are demo people.
import { useEffect, useState } from 'react';
import type { Failure } from '#src/lib/result.ts';
import { signIn } from '#src/staff/session.ts';
import { currentSession } from '#src/staff/session-store.ts';
import { currentAddress, go, hrefOf } from '../routing/address.ts';
import { isDemo } from '../wiring.ts';
import { readDirectLink } from './direct-link.ts';

export interface DirectSignIn {
  readonly isUnderWay: boolean;
  readonly failure: Failure | undefined;
}

const wanted = isDemo ? readDirectLink(new URL(location.href)) : undefined;

export function useDirectSignIn(): DirectSignIn {
  const [state, setState] = useState<DirectSignIn>({ isUnderWay: wanted !== undefined, failure: undefined });
  useEffect(() => {
    if (!wanted) return;
    void signInOnce(wanted.as).then(async (failure) => {
      go(wanted.to, { replace: true });
      await goHome();
      setState({ isUnderWay: false, failure });
    });
  }, []);
  return state;
}

/** A link that leads nowhere in particular leads where that person begins. */
async function goHome(): Promise<void> {
  const session = currentSession();
  const { path, search } = currentAddress();
  const isNarrowed = [...search.keys()].some((name) => name !== 'world');
  if (!session || path !== '/' || isNarrowed) return;
  const { homeOf } = await import('./home-of.ts');
  go(hrefOf(homeOf(session.staff.role)), { replace: true });
}

let once: Promise<Failure | undefined> | undefined;

function signInOnce(as: string): Promise<Failure | undefined> {
  once ??= (async () => {
    if (currentSession()?.staff.id === as) return undefined;
    const result = await signIn(as);
    return result.ok ? undefined : result.failure;
  })();
  return once;
}
