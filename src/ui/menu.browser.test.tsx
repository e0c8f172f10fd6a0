import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from './button.tsx';
import { Menu } from './menu.tsx';

const acts: string[] = [];
beforeEach(() => void (acts.length = 0));

const show = () =>
  render(
    <div style={{ padding: 200 }}>
      <Menu
        label="Order"
        trigger={<Button>Sort</Button>}
        groups={[
          {
            title: 'By',
            items: [
              { id: 'due', label: 'Soonest due', chosen: true, onAction: () => acts.push('due') },
              { id: 'new', label: 'Newest', chosen: false, onAction: () => acts.push('new') },
            ],
          },
          { items: [{ id: 'off', label: 'Not now', isDisabled: true, onAction: () => acts.push('off') }] },
        ]}
      />
    </div>,
  );

const trigger = () => page.getByRole('button', { name: 'Sort' });
const menu = () => page.getByRole('menu', { name: 'Order' });
const item = (name: string) => page.getByRole('menuitemradio', { name });

test('a menu opens from the keyboard, walks round with arrows and letters, and acts once', async () => {
  await show();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(item('Soonest due')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Newest')).toHaveFocus();
  await userEvent.keyboard('{End}{ArrowDown}');
  await expect.element(item('Soonest due')).toHaveFocus();
  await userEvent.keyboard('n{Enter}');
  await expect.element(menu()).not.toBeInTheDocument();
  expect(acts).toEqual(['new']);
  await expect.element(trigger()).toHaveFocus();
});

test('Esc closes a menu, nothing is done and the focus is back on its button', async () => {
  await show();
  await userEvent.click(trigger());
  await expect.element(item('Soonest due')).toHaveFocus();
  await expect.element(trigger()).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(menu()).not.toBeInTheDocument();
  await expect.element(trigger()).toHaveFocus();
  await expect.element(trigger()).toHaveAttribute('aria-expanded', 'false');
  expect(acts).toEqual([]);
});

test('a menu stands right below its button, says what is in force and does not do what is off', async () => {
  await show();
  await userEvent.click(trigger());
  await expect.element(item('Soonest due')).toHaveAttribute('aria-checked', 'true');
  const [button, layer] = [trigger().element(), menu().element().parentElement].map((one) =>
    one?.getBoundingClientRect(),
  );
  expect(layer?.top).toBeCloseTo((button?.bottom ?? 0) + 4, 0);
  await userEvent.click(page.getByRole('menuitem', { name: 'Not now' }), { force: true });
  expect(acts).toEqual([]);
  await expect.element(menu()).toBeVisible();
});

test('Tab and a click elsewhere close a menu', async () => {
  await show();
  await userEvent.click(trigger());
  await expect.element(item('Soonest due')).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(menu()).not.toBeInTheDocument();
  await userEvent.click(trigger());
  await expect.element(menu()).toBeVisible();
  await userEvent.click(document.body, { position: { x: 5, y: 5 } });
  await vi.waitFor(() => expect(document.querySelector('[role=menu]')).toBeNull());
});
