// Ties the program's ends together: which origin is asked, when, as whom, and what happens when a session ends.
import { QueryClient } from '@tanstack/react-query';
import { watchRequests, wire } from '#src/lib/http.ts';
import { failureOf } from '#src/lib/result.ts';
import { hearServerTime } from '#src/lib/server-time.ts';
import { currentSession, sessionIsOver } from '#src/staff/session-store.ts';
import { watchSources } from '#src/workspace/sources/sources-store.ts';
import { backendsReady } from './backends-ready.ts';

const gateway = import.meta.env.VITE_GATEWAY_URL;

/** Demo people may be chosen freely: the back ends travel with the app, or the gateway is our own loopback. */
export const isDemo = gateway === undefined || gateway === '' || gateway === '/';

wire({
  origin: (gateway ?? '').replace(/\/+$/, ''),
  // When they do not come up, requests fail one by one and say so.
  ready: backendsReady.catch(() => undefined),
  token: () => currentSession()?.token,
  onSignedOut: sessionIsOver,
});
watchSources();
if (!__EMBEDDED__)
  watchRequests((backEnd, outcome) => {
    if (backEnd === 'desk' && outcome.ok) hearServerTime(outcome.value.headers.get('Date'));
  });

/** News come by the event stream: nothing goes stale by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
      networkMode: 'always',
      retry: (count, error) => count < 1 && failureOf(error).retryable,
      retryDelay: 600,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
