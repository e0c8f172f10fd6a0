// A6: what arrives late stands where it belongs, is marked, and moves nothing.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { quiet } from '../pages/requests.ts';
import { watched } from '../pages/stillness.ts';

test('a call note filed an hour later stands before the chat it preceded, marked as late', async ({ page }) => {
  const agent = await openAs(page, 'tom', '/cases/20430');
  const call = agent.row(/^Phone, .*Thu 19 March 12:35, arrived late$/);
  await expect(call).toContainText('Arrived late, written down at 14:22');
  const chat = agent.rowWith('I rang an hour ago about DM-51322');
  const place = async (row: typeof call) => Number(await row.getAttribute('aria-posinset'));
  expect(await place(call)).toBeLessThan(await place(chat));
});

test('one that arrives while the chat is read takes its place above and moves nothing', async ({ page }) => {
  const agent = await openAs(page, 'tom', '/cases/20430');
  const chat = agent.rowWith('I ask Tom, he has your case');
  await expect(chat).toBeInViewport();
  await quiet(page);
  const backstage = backstageOf(page);
  const { now } = await backstage.clock();
  await agent.scroll(-60);
  const stillness = await watched(chat);
  const at = '2026-03-19T12:50:00.000Z';
  await backstage.arrive('phone', 'noor-aslam', {
    id: '777000111',
    createdAt: now,
    updatedAt: now,
    archived: false,
    properties: {
      hs_object_id: '777000111',
      hs_timestamp: at,
      hs_createdate: now,
      hs_lastmodifieddate: now,
      hs_call_direction: 'INBOUND',
      hs_call_duration: '120000',
      hs_call_status: 'COMPLETED',
      hs_call_body: '<p>Rang once more from the depot gate.</p>',
      hs_call_from_number: '+447700900376',
      hs_call_to_number: '+448081570002',
      tl_agent: 'Tom Keller',
    },
  });
  const late = agent.row(/^Phone, .*12:50, arrived late$/);
  await expect(late).toBeAttached();
  await expect(late).toContainText('Rang once more from the depot gate.');
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});
