// The addresses of the program. Screens come when they are wanted.
import { lazy } from 'react';
import type { Route } from './routing/router.tsx';

// One screen for three addresses: what of it stays on screen is not drawn anew.
const AgentScreen = lazy(async () => ({ default: (await import('./screens/agent-screen.tsx')).AgentScreen }));

const FindCustomerScreen = lazy(async () => ({
  default: (await import('./screens/customers-screen.tsx')).FindCustomerScreen,
}));
const CounterScreen = lazy(async () => ({
  default: (await import('./screens/counter-screen.tsx')).CounterScreen,
}));
const SourcesScreen = lazy(async () => ({
  default: (await import('#src/workspace/sources/sources-screen.tsx')).SourcesScreen,
}));

const SupervisionScreen = lazy(async () => ({
  default: (await import('./screens/supervision-screen.tsx')).SupervisionScreen,
}));

export const routes: readonly Route[] = [
  { path: '/', Screen: AgentScreen },
  { path: '/cases/:caseId', Screen: AgentScreen },
  { path: '/customers', Screen: FindCustomerScreen },
  { path: '/customers/:customerId', Screen: AgentScreen },
  { path: '/sources', Screen: SourcesScreen },
  { path: '/supervision', Screen: SupervisionScreen },
  { path: '/supervision/:tab', Screen: SupervisionScreen },
  { path: '/supervision/:tab/:id', Screen: SupervisionScreen },
  { path: '/counter', Screen: CounterScreen },
  { path: '/counter/:customerId', Screen: CounterScreen },
  { path: '/counter/:customerId/:part', Screen: CounterScreen },
];
