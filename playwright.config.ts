// Journeys through the production build, in a real browser.
import './build/require-node.mjs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

// Chosen once and handed down: the workers read this file again.
const port = Number((process.env['E2E_PORT'] ??= String(await freePort())));
const origin = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // In CI a busy machine gets two more tries; at one's desk a flicker is a failure.
  retries: process.env['CI'] ? 2 : 0,
  // Generous: a slow machine is no failure, and what is right is seen at once.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] ? 'line' : 'list',
  // No traces: taking them costs every journey two fifths more CPU. Ask for them: `npm run e2e -- --trace on <file>`.
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: await findBrowser(),
    viewport: { width: 1440, height: 900 },
  },
  projects: [
    { name: 'embedded', testIgnore: ['two-browsers/**', 'by-the-clock/**'] },
    // Back ends in a process of their own, which the journeys start: see e2e/two-browsers.ts.
    { name: 'two-browsers', testMatch: 'two-browsers/**' },
    // After all others, one after the other.
    {
      name: 'by-the-clock',
      testMatch: 'by-the-clock/**',
      dependencies: ['embedded', 'two-browsers'],
      workers: 1,
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --dir ${process.env['E2E_DIR'] ?? 'dist'}`,
    env: { PORT: String(port) },
    url: `${origin}/theme.js`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
  });
}
