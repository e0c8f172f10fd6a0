import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { liveCases } from './live-cases.ts';

test('a case that changed a hundred times in one breath is asked for once, and so are those of its customer', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const asked: string[] = [];
  for (const queryKey of [
    ['case', '20418'],
    ['customer-cases', 'james'],
    ['case', '20419'],
  ])
    new QueryObserver(client, {
      queryKey,
      initialData: 'read before',
      queryFn: async () => {
        asked.push(queryKey.join(' '));
        return 'read';
      },
    }).subscribe(() => undefined);
  const { hear, stop } = liveCases(client);
  for (let count = 0; count < 100; count++)
    hear({ id: String(count), type: 'case.changed', subject: '20418', customer: 'james', time: '' });
  await Promise.resolve();
  expect(asked).toEqual(['case 20418', 'customer-cases james']);
  stop();
  client.clear();
});
