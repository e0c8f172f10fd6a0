import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from './button.tsx';
import { Dialog, Drawer, type DialogProps } from './dialog.tsx';

function Asking({ role, onClose }: Pick<DialogProps, 'role'> & { readonly onClose?: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const close = onClose ?? (() => setOpen(false));
  return (
    <>
      <Button onPress={() => setOpen(true)}>Ask</Button>
      <Dialog
        title="Sure?"
        isOpen={isOpen}
        onClose={close}
        role={role}
        foot={<Button onPress={close}>Yes</Button>}
      >
        <p>Think about it.</p>
      </Dialog>
    </>
  );
}

const ask = async () => userEvent.click(page.getByRole('button', { name: 'Ask' }));

test('a dialog takes the focus without choosing an answer, keeps it, and gives it back on Esc', async () => {
  await render(<Asking />);
  await ask();
  const dialog = page.getByRole('dialog', { name: 'Sure?' });
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await expect.element(page.getByRole('button', { name: 'Yes' })).not.toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Yes' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Ask' })).toHaveFocus();
});

test('a click beside a dialog closes it, a click in it does not, and a question waits for its answer', async () => {
  const { rerender } = await render(<Asking />);
  await ask();
  await userEvent.click(page.getByText('Think about it.'));
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.click(page.getByRole('dialog'), { position: { x: 5, y: 5 } });
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await rerender(<Asking role="alertdialog" />);
  await ask();
  await userEvent.click(page.getByRole('alertdialog'), { position: { x: 5, y: 5 } });
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
});

test('a dialog whose caller keeps it open stays, however often Esc is pressed', async () => {
  const onClose = vi.fn<() => void>();
  await render(<Asking role="alertdialog" onClose={onClose} />);
  await ask();
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  expect(onClose).toHaveBeenCalledTimes(3);
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
});

test('a drawer stands at the right edge over the whole height', async () => {
  await render(
    <Drawer title="Customer" closeLabel="Close" isOpen onClose={() => undefined}>
      <p>Keys</p>
    </Drawer>,
  );
  const box = page.getByText('Keys').element().closest('.border-l')?.getBoundingClientRect();
  expect({ right: box?.right, top: box?.top, height: box?.height }).toEqual({
    right: innerWidth,
    top: 0,
    height: innerHeight,
  });
  await expect.element(page.getByRole('button', { name: 'Close' })).toBeVisible();
});
