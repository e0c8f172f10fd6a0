// Journeys through the production build, in a real browser.
import './build/require-node.mjs';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4273);
const origin = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  reporter: process.env['CI'] ? 'line' : 'list',
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: await findBrowser(),
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
  },
  projects: [{ name: 'embedded' }],
  webServer: {
    command: 'node scripts/serve.mjs --dir dist',
    env: { PORT: String(port) },
    url: `${origin}/theme.js`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
