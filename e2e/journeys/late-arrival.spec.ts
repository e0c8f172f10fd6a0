// A6: what arrives late stands where it belongs, is marked, and moves nothing.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf, type Backstage } from '../pages/backstage.ts';
import { quiet } from '../pages/requests.ts';
import { watched } from '../pages/stillness.ts';

test('a call note filed an hour later stands before the chat it preceded, marked as late', async ({
  page,
}) => {
  const agent = await openAs(page, 'tom', '/cases/20430');
  const call = agent.row(/^Phone, .*Thu 19 March 12:35, arrived late$/);
  await expect(call).toContainText('Arrived late, written down at 14:22');
  const chat = agent.rowWith('I rang an hour ago about DM-51322');
  const place = async (row: typeof call) => Number(await row.getAttribute('aria-posinset'));
  expect(await place(call)).toBeLessThan(await place(chat));
});

/** A colleague writes down, now, a call of 12:50; search finds it some seconds later. */
async function logCallOfNoon(backstage: Backstage): Promise<void> {
  const { status } = await backstage.act('tom', {
    do: 'request',
    method: 'POST',
    path: '/gw/phone/crm/v3/objects/calls',
    body: {
      properties: {
        hs_timestamp: '2026-03-19T12:50:00.000Z',
        hs_call_direction: 'INBOUND',
        hs_call_duration: '120000',
        hs_call_status: 'COMPLETED',
        hs_call_body: '<p>Rang once more from the depot gate.</p>',
        tl_agent: 'Tom Keller',
      },
      associations: [{ to: { id: '510030' }, types: [] }],
    },
  });
  expect(status).toBe(201);
  await backstage.clock({ by: 30_000 });
}

test('one that arrives while the chat is read takes its place above and moves nothing', async ({ page }) => {
  const agent = await openAs(page, 'tom', '/cases/20430');
  const chat = agent.rowWith('I ask Tom, he has your case');
  await expect(chat).toBeInViewport();
  await quiet(page);
  await agent.scroll(-60);
  const stillness = await watched(chat);
  await logCallOfNoon(backstageOf(page));
  const late = agent.row(/^Phone, .*12:50, arrived late$/);
  await expect(late).toBeAttached();
  await expect(late).toContainText('Rang once more from the depot gate.');
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});
