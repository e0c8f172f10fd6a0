// Four kinds of tests: the house's own rules; plain code in Node; the same by the thousand (`*.campaign.test.ts`), which
// takes minutes and is part of `npm test` alone; and screens in a real browser.
import './build/require-node.mjs';
import tailwindcss from '@tailwindcss/vite';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';
import { alias, sourcePlugins } from './build/plugins.ts';
import { findBrowser } from './scripts/browser.mjs';

const browserPackages = [
  '@lingui/core',
  '@lingui/react',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'clsx',
  'dompurify',
  'fast-check',
  'idb',
  'lucide-react',
  'micromark',
  'msw',
  'msw/browser',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'temporal-polyfill/global',
  'vitest-browser-react',
  'zod/mini',
  'zustand',
];

// Generous: a slow machine is no failure.
const testTimeout = 60_000;
const setupFiles = ['./build/fail-on-console-error.ts', './build/leave-nothing-behind.ts'];

const plain = { plugins: [sourcePlugins()], resolve: { alias }, define: { __EMBEDDED__: 'true' } };

export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      { test: { name: 'layers', include: ['layers.test.ts'], testTimeout } },
      {
        ...plain,
        test: {
          name: 'unit',
          testTimeout,
          include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.{browser,campaign}.test.{ts,tsx}'],
          setupFiles,
          // Starting a process for each file costs more than all tests together.
          isolate: false,
        },
      },
      {
        ...plain,
        test: { name: 'campaign', testTimeout, include: ['{src,scripts}/**/*.campaign.test.ts'], setupFiles },
      },
      {
        plugins: [sourcePlugins(), tailwindcss(), msw({ mode: 'worker-only' })],
        resolve: { alias },
        define: { __EMBEDDED__: 'true' },
        // A package bundled only once a test asks for it puts a second React under the tests that run. None is: what is
        // not named here is served as it is, and a package that cannot be fails at once, every time.
        optimizeDeps: { include: browserPackages, noDiscovery: true },
        test: {
          name: 'browser',
          testTimeout,
          include: ['src/**/*.browser.test.{ts,tsx}'],
          setupFiles: [...setupFiles, './build/product-styles.ts'],
          browser: {
            enabled: true,
            headless: true,
            viewport: { width: 1280, height: 800 },
            screenshotFailures: false,
            provider: playwright({ launchOptions: await findBrowser() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
