import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { usePatience, type AskedToSend } from './use-patience.ts';

interface Props {
  readonly asked?: AskedToSend;
  readonly channel?: string;
  readonly text?: string;
  readonly isRead: boolean;
  readonly send: (waitUntil: number | undefined) => void;
}

function Asking({ asked, channel = 'sms', text = 'It leaves today.', isRead, send }: Props) {
  return usePatience(asked, { channel, text, isRead }, send) ? 'waits' : 'is free';
}

const asked: AskedToSend = { channel: 'sms', text: 'It leaves today.', waitUntil: 7 };

test('what was asked to go before the last words were read goes once they are, and once only', async () => {
  const send = vi.fn();
  const { container, rerender } = await render(<Asking asked={asked} isRead={false} send={send} />);
  expect(container.textContent).toBe('waits');
  expect(send).not.toHaveBeenCalled();
  await rerender(<Asking asked={asked} isRead send={send} />);
  await rerender(<Asking asked={asked} isRead={false} send={send} />);
  await rerender(<Asking asked={asked} isRead send={send} />);
  expect(container.textContent).toBe('is free');
  expect(send.mock.calls).toEqual([[7]]);
});

test.each([
  ['one writes on', { text: 'It leaves today. Priya' }],
  ['one turns to another channel', { channel: 'chat' }],
  ['one takes it back', { asked: undefined }],
])('not when %s meanwhile', async (_, more) => {
  const send = vi.fn();
  const { container, rerender } = await render(<Asking asked={asked} isRead={false} send={send} />);
  await rerender(<Asking asked={asked} {...more} isRead={false} send={send} />);
  expect(container.textContent).toBe('is free');
  await rerender(<Asking asked={asked} {...more} isRead send={send} />);
  expect(send).not.toHaveBeenCalled();
});
