// The program's frame: what every screen may rely on, then the screen of the address.
import { QueryClientProvider } from '@tanstack/react-query';
import { routes } from './routes.tsx';
import { Router } from './routing/router.tsx';
import { Shell } from './shell/shell.tsx';
import { queryClient } from './wiring.ts';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Router routes={routes}>
        <Shell />
      </Router>
    </QueryClientProvider>
  );
}
