// A link may sign in at once: `?as=<staff id>`, then `to=<address>`. Only where people are demo people.
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Failure } from '#src/lib/result.ts';
import { signIn } from '#src/staff/session.ts';
import { currentSession } from '#src/staff/session-store.ts';
import { isDemo } from '../wiring.ts';
import { readDirectLink } from './direct-link.ts';

export interface DirectSignIn {
  readonly isUnderWay: boolean;
  readonly failure: Failure | undefined;
}

// Read before the router tidies the address.
const wanted = isDemo ? readDirectLink(new URL(location.href)) : undefined;

export function useDirectSignIn(): DirectSignIn {
  const router = useRouter();
  const [state, setState] = useState<DirectSignIn>({ isUnderWay: wanted !== undefined, failure: undefined });
  useEffect(() => {
    if (!wanted) return;
    void signInOnce(wanted.as).then((failure) => {
      router.history.replace(wanted.to);
      setState({ isUnderWay: false, failure });
    });
  }, [router]);
  return state;
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
