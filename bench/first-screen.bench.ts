// What a browser fetches by itself when an agent opens a case: `npm run bench -- first-screen`. Lazy parts count as
// soon as nobody had to click for them. Counted is what the server sends to a browser that takes gzip; beside it what this
// browser was sent, which takes more, and what a server would send that compresses by itself.
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { calm, JAMES, open } from './stage/agent.ts';
import { openBrowser, openPage } from './stage/browser.ts';
import { openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

const BUDGET_KIB = 230;
const ENTRY_KIB = 175;
const MOST_REQUESTS = 12;
/** Whatever waits for a quiet moment has had one by then. */
const QUIET_MS = 4000;

const goals = openGoals();
const stage = await openStage('demo');
const browser = await openBrowser();

interface Weight {
  readonly gzip: number;
  readonly sent: number;
  readonly plain: number;
}

/** KiB of each script and style sheet a page fetches, by path, until nothing more is asked for. */
async function fetched(visit: (page: Awaited<ReturnType<typeof openPage>>['page']) => Promise<void>) {
  const { page, close } = await openPage(browser);
  const sizes = new Map<string, Weight>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(?:js|css)$/.test(pathname)) return;
    const read = async () => {
      const [body, { responseBodySize }, gzip] = await Promise.all([
        response.body(),
        response.request().sizes(),
        sentAsGzip(pathname),
      ]);
      const plain = gzipSync(body, { level: 9 }).length;
      sizes.set(pathname, { gzip: gzip / 1024, sent: responseBodySize / 1024, plain: plain / 1024 });
    };
    reading.push(read());
  });
  await visit(page);
  await calm(page, QUIET_MS);
  await Promise.all(reading);
  await close();
  return sizes;
}

/** Bytes of the answer's body. */
async function sentAsGzip(path: string): Promise<number> {
  const asked = get(stage.origin + path, { agent: false, headers: { 'accept-encoding': 'gzip' } });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) bytes += part.length;
  return bytes;
}

const sum = (sizes: ReadonlyMap<string, Weight>, form: keyof Weight) =>
  [...sizes.values()].reduce((all, one) => all + one[form], 0);

goals.title('Signed in, the case of the broken trousers opened');
const screen = await fetched((page) => open(page, stage, JAMES.path));
for (const [path, { gzip }] of [...screen].toSorted(([, a], [, b]) => b.gzip - a.gzip))
  goals.tell(path, gzip, 'KiB');
goals.keep('B1 first screen, scripts and styles, gzip', sum(screen, 'gzip'), BUDGET_KIB, 'KiB');
goals.tell('the same, as sent to this browser', sum(screen, 'sent'), 'KiB');
goals.tell('the same, gzip at level 9', sum(screen, 'plain'), 'KiB');

goals.title('Not signed in');
const entry = await fetched(async (page) => {
  await page.goto(stage.origin);
  await page.getByRole('listitem').first().waitFor();
});
goals.keep('B1 entry alone, gzip', sum(entry, 'gzip'), ENTRY_KIB, 'KiB');

goals.title('Until the first row of the line stands there');
const { page, close } = await openPage(browser);
const asked: string[] = [];
page.on('request', (request) => asked.push(new URL(request.url()).pathname));
await page.goto(`${stage.origin}/?as=priya&to=${encodeURIComponent(JAMES.path)}`);
const row = page.locator('[data-row]').first();
await row.waitFor({ timeout: 30_000 });
const ofBackEnds = asked.filter((path) => /^\/(?:gw|desk)\//.test(path));
const before = ofBackEnds.length;
for (const path of ofBackEnds) goals.tell(path, 1, '');
goals.tell('files', asked.length - before, '');
goals.keep('B2 requests to back ends before the first row', before, MOST_REQUESTS);
await close();

await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
