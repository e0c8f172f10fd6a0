// The addresses of the program. Screens come when they are wanted.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readLineSearch, readListSearch, readWorldSearch } from './search-params.ts';
import { NotFound } from './shell/not-found.tsx';
import { ScreenFailed } from './shell/screen-failed.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  // Which demo world one is in stays in every address, so that a reload finds the same one.
  validateSearch: readWorldSearch,
  search: { middlewares: [retainSearchParams(['world'])] },
});
const agentScreen = () => import('./screens/agent-screen.tsx');

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readListSearch,
  component: lazyRouteComponent(agentScreen, 'InboxScreen'),
});
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: readLineSearch,
  component: lazyRouteComponent(agentScreen, 'CaseScreen'),
});
const oneCustomer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$customerId',
  validateSearch: readLineSearch,
  component: lazyRouteComponent(agentScreen, 'CustomerScreen'),
});
const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  component: lazyRouteComponent(() => import('./screens/customers-screen.tsx'), 'FindCustomerScreen'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('#src/workspace/sources/sources-screen.tsx'), 'SourcesScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([inbox, oneCase, oneCustomer, customers, sources]),
  defaultErrorComponent: ScreenFailed,
  defaultNotFoundComponent: NotFound,
  defaultPreload: false,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
