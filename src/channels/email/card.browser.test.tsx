import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Entry } from '#src/timeline/index.ts';
import type { MailBody } from './body.ts';
import { EmailCard } from './card.tsx';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const body: MailBody = {
  subject: 'Re: Your chinos: where we are',
  from: { name: 'James Whitcombe', email: 'j.whitcombe@example.com' },
  to: [{ name: 'Dunmore', email: 'care@dunmore.example' }],
  cc: [],
  text: 'Thank you. First person to say “I own this”. Let me measure the pair I have left and I’ll tell you about W33.',
  quoted: 'On 17 March 2026, Priya wrote:\n> I own this from now on.',
  quotedLines: 2,
  remoteImages: 2,
  files: [{ name: 'label.pdf', type: 'application/pdf', size: 84_000, path: '/gw/email/label' }],
  isCut: false,
  references: [],
};
const entry: Entry<MailBody> = {
  key: 'email/M1',
  channel: 'email',
  nativeId: 'M1',
  sort: 'M1',
  at: Date.UTC(2026, 2, 18, 8, 15),
  kind: 'message',
  from: 'customer',
  who: 'James Whitcombe',
  summary: '',
  body,
};

const draw = (more: Partial<Entry<MailBody>> = {}) =>
  render(
    <I18nProvider>
      <EmailCard entry={{ ...entry, ...more }} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );

test('the customer’s mail says who, what and which files, and folds what it quotes', async () => {
  const screen = await draw();
  await expect.element(screen.getByText('James', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Re: Your chinos: where we are')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Download label\.pdf/ })).toBeVisible();
  const quoted = screen.getByText(/I own this from now on/);
  await expect.element(quoted).not.toBeVisible();
  await screen.getByRole('button', { name: 'Quoted text, 2 lines. Show' }).click();
  await expect.element(quoted).toBeVisible();
});

test('foreign pictures are blocked with their number until they are asked for, once', async () => {
  const html = '<p>Thank you.</p><img src="https://track.example/a.gif">';
  const screen = await draw({ body: { ...body, html } });
  await expect.element(screen.getByText(/^2 remote images blocked/)).toBeVisible();
  expect(document.querySelector('iframe')).toBeNull();
  await screen.getByRole('button', { name: 'Show once' }).click();
  await expect
    .element(screen.getByTitle('Message by James Whitcombe'))
    .toHaveAttribute('src', '/frame-images.html');
  expect(screen.getByText(/remote images blocked/).elements()).toEqual([]);
});

test('ours says to whom, and when it was read if that is known', async () => {
  const screen = await draw({
    from: 'us',
    who: 'Priya Nair',
    body: {
      ...body,
      to: [{ name: '', email: 'j.whitcombe@example.com' }],
      readAt: Date.UTC(2026, 2, 17, 10, 31),
    },
  });
  await expect.element(screen.getByText('to j.whitcombe@example.com')).toBeVisible();
  await expect.element(screen.getByText(/^Read \d\d:31$/)).toBeVisible();
});

test('words without a space end with the line, folded, whole and quoted', async () => {
  const endless = 'x'.repeat(600);
  const screen = await draw({
    body: { ...body, subject: endless, text: `https://shop.example/bills?ref=${endless}`, quoted: endless },
  });
  const { container } = screen;
  container.style.width = '240px';
  await screen.getByRole('button', { name: /^Quoted text/ }).click();
  const cut = () =>
    [...container.querySelectorAll('p, bdi')].filter(({ scrollWidth }) => scrollWidth > 242).length;
  expect(cut()).toBe(0);
  await screen.getByRole('button', { name: 'Show the whole message' }).click();
  expect(cut()).toBe(0);
});
