import { lazy, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { go, hrefOf } from './address.ts';
import { Link } from './link.tsx';
import { CurrentScreen, Router, useAddress, type Route, type ScreenProps } from './router.tsx';

const home = location.pathname + location.search;
beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => history.replaceState(null, '', home));

const loading = Promise.withResolvers<{ default: () => ReactNode }>();
const Slow = lazy(() => loading.promise);
const Case = ({ params, search }: ScreenProps) => (
  <h1>
    Case {params['id']} {search.get('view')}
  </h1>
);
const Broken = () => {
  throw new Error('broken');
};
const routes: readonly Route[] = [
  { path: '/', Screen: () => <h1>Inbox</h1> },
  { path: '/cases/:id', Screen: Case },
  { path: '/slow', Screen: Slow },
  { path: '/broken', Screen: Broken },
];

function Where() {
  return <output>{useAddress().path}</output>;
}

const start = () =>
  render(
    <Router routes={routes}>
      <Link to={hrefOf('/cases/7', { view: 'team' })}>Open</Link>
      <Where />
      <CurrentScreen
        routes={routes}
        nowhere={<h1>Nothing here</h1>}
        Failed={({ reset }) => <button onClick={reset}>Stopped</button>}
      />
    </Router>,
  );
const heading = (name: string) => page.getByRole('heading', { name });

test('a link shows another screen without loading the page, and back goes back', async () => {
  await start();
  await expect.element(heading('Inbox')).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Open' }));
  await expect.element(heading('Case 7 team')).toBeVisible();
  expect(location.pathname + location.search).toBe('/cases/7?view=team');
  history.back();
  await expect.element(heading('Inbox')).toBeVisible();
});

test('going where one is adds no step to the way back', async () => {
  await start();
  const steps = vi.spyOn(history, 'pushState');
  go(hrefOf('/cases/7'));
  go(hrefOf('/cases/7'));
  go(hrefOf('/cases/8'), { replace: true });
  await expect.element(heading('Case 8')).toBeVisible();
  expect(steps).toHaveBeenCalledTimes(1);
});

test('a screen that has yet to load leaves the one that is there', async () => {
  await start();
  go('/slow');
  await expect.element(heading('Inbox')).toBeVisible();
  loading.resolve({ default: () => <h1>Here at last</h1> });
  await expect.element(heading('Here at last')).toBeVisible();
});

test('a screen that throws gives way to a notice, and the way elsewhere stays open', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await start();
  go('/broken');
  await expect.element(page.getByRole('button', { name: 'Stopped' })).toBeVisible();
  await userEvent.click(page.getByRole('link', { name: 'Open' }));
  await expect.element(heading('Case 7 team')).toBeVisible();
});

test('an address nothing lives at says so; a slash at the end makes no difference', async () => {
  await start();
  go('/nowhere');
  await expect.element(heading('Nothing here')).toBeVisible();
  go('/cases/7/');
  await expect.element(heading('Case 7')).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent('/cases/7');
});

test('the chosen demo world goes along in every address', () => {
  history.replaceState(null, '', '/?world=large&view=team');
  expect(hrefOf('/cases/7', { view: undefined, case: true })).toBe('/cases/7?case=true&world=large');
});
