// B1, B3, B7: people at their own machines, one world. After a silence nothing is missing.
import { expect, test, type Person } from '../../two-browsers.ts';

test('of two browsers that claim at once one owns it; the other is told who and when, keeps the draft, and the counter names the owner', async ({
  world,
  sitsDown,
}) => {
  const tom = await sitsDown('tom', '/cases/20432');
  const leila = await sitsDown('leila', '/cases/20432');
  const jonas = await sitsDown('jonas', '/counter/nils-aker');
  const hello = jonas.page.getByRole('region', { name: 'Before you say hello' });
  await expect(hello).toContainText('“Bill opened 4 times, then chat” is open, and nobody owns it.');
  await tom.composer.text.fill('Tom was about to write this.');
  await leila.composer.text.fill('Leila was about to write this.');
  // Both requests are on their way before either is answered.
  await world.dial('desk', { fault: 'slow', delayMs: 800, only: 'writes' });
  await Promise.all([tom, leila].map(({ panel }) => panel.getByRole('button', { name: /^Claim/ }).click()));

  const claims = async () =>
    (await world.journal('desk')).filter((line) => (line as { act?: string }).act === 'claim');
  await expect.poll(async () => (await claims()).length).toBe(1);
  const [claim] = (await claims()) as readonly { readonly by: string }[];
  const [winner, loser, name, text] =
    claim?.by === 'tom'
      ? [tom, leila, 'Tom Keller', 'Leila was about to write this.']
      : [leila, tom, 'Leila Aziz', 'Tom was about to write this.'];
  await expect(winner.panel).toContainText(`${name} you`);
  await expect(loser.alert).toContainText(new RegExp(`^${name} claimed this case \\d+ seconds? ago`));
  await expect(loser.panel).toContainText(name);
  await expect(loser.composer.text).toHaveValue(text);
  await expect(winner.alert).toHaveCount(0);
  const [givenName] = name.split(' ');
  await expect(hello).toContainText(`“Bill opened 4 times, then chat” is open; ${givenName ?? ''} owns it.`);
});

test.describe('the line is away for a minute', () => {
  /** What stands on the screen, whatever the minute: rows of the timeline, cases of the list, the owner. */
  const shown = async ({ timeline, cases, panel }: Person) => ({
    // Since when it is new depends on when one sat down; how many rows are drawn above, on what one saw on the way.
    rows: (
      await timeline
        .getByRole('article', { name: /^(?!New since)/ })
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? row.textContent))
    ).slice(-12),
    list: await cases
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('href'), /^\d+ unread/.exec(link.textContent)?.[0]]),
      ),
    owner: await panel.getByText(/^from Priya, |^Mara Lind$/).allTextContents(),
  });

  for (const [how, isSilent] of [
    ['it breaks', false],
    ['it falls silent', true],
  ] as const)
    test(`${how}: after it everything stands as if asked anew`, async ({ world, sitsDown }) => {
      const priya = await sitsDown('priya');
      if (isSilent) priya.wire.hush();
      else priya.wire.cut();
      for (const [channel, words] of [
        ['chat', 'Said into the silence'],
        ['sms', 'And once more'],
        ['email', 'At length'],
      ] as const)
        await world.arrive(channel, 'james-whitcombe', words);
      await world.act('mara', { do: 'note', caseId: '20418', text: 'He rang the shop as well.' });
      await world.act('mara', { do: 'claim', caseId: '20418' });
      await world.clock({ by: 60_000 });
      priya.wire.mend();
      await priya.page.clock.fastForward(60_000);
      await expect(priya.rowWith('Said into the silence')).toBeVisible();
      await expect(priya.rowWith('At length')).toBeVisible();
      await expect(priya.rowWith('He rang the shop as well.')).toBeVisible();
      await expect(priya.panel).toContainText('Mara Lind');

      const fresh = await sitsDown('priya');
      await expect(fresh.rowWith('At length')).toBeVisible();
      await expect.poll(() => shown(priya)).toEqual(await shown(fresh));
    });

  test('a place in the stream that is not kept any more: everything is asked anew', async ({
    world,
    sitsDown,
  }) => {
    const priya = await sitsDown('priya');
    priya.wire.cut();
    await world.arrive('chat', 'james-whitcombe', 'Before the flood');
    // The desk keeps 2,000 pokes for those who come back.
    for (let n = 0; n < 2010; n++)
      await world.act('mara', {
        do: 'request',
        method: n % 2 === 0 ? 'PUT' : 'DELETE',
        path: '/desk/v1/cases/20431/follow',
      });
    priya.wire.mend();
    await priya.page.clock.fastForward(60_000);
    await expect(priya.rowWith('Before the flood')).toBeVisible();
  });
});
