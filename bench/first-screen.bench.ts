// What a browser fetches by itself when an agent opens a case: `npm run bench -- first-screen`. Lazy parts count as
// soon as nobody had to click for them.
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

/** Gzipped size of each script and style sheet a page fetches, by path, until nothing more is asked for. */
async function fetched(visit: (page: Awaited<ReturnType<typeof openPage>>['page']) => Promise<void>) {
  const { page, close } = await openPage(browser);
  const sizes = new Map<string, number>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(?:js|css)$/.test(pathname)) return;
    const read = response.body().then((body) => {
      sizes.set(pathname, gzipSync(body, { level: 9 }).length / 1024);
    });
    reading.push(read);
  });
  await visit(page);
  await calm(page, QUIET_MS);
  await Promise.all(reading);
  await close();
  return sizes;
}

const sum = (sizes: ReadonlyMap<string, number>) => [...sizes.values()].reduce((all, one) => all + one, 0);

goals.title('Signed in, the case of the broken trousers opened');
const screen = await fetched((page) => open(page, stage, JAMES.path));
for (const [path, kib] of [...screen].toSorted(([, a], [, b]) => b - a)) goals.tell(path, kib, 'KiB');
goals.keep('B1 first screen, scripts and styles, gzip', sum(screen), BUDGET_KIB, 'KiB');

goals.title('Not signed in');
const entry = await fetched(async (page) => {
  await page.goto(stage.origin);
  await page.getByRole('listitem').first().waitFor();
});
goals.keep('B1 entry alone, gzip', sum(entry), ENTRY_KIB, 'KiB');

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
