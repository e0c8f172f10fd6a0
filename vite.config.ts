// Two builds from one source: with the embedded back ends, or for a gateway (VITE_GATEWAY_URL).
import './build/require-node.mjs';
import tailwindcss from '@tailwindcss/vite';
import { msw } from 'msw/vite';
import { defineConfig, loadEnv } from 'vite';
import { chunkGroups, namedBeside } from './build/chunks.ts';
import { compressed } from './build/compressed.ts';
import { leanIcons } from './build/lean-icons.ts';
import { plainImports } from './build/plain-imports.ts';
import { plainNames } from './build/plain-names.ts';
import { plainReact } from './build/plain-react.ts';
import { alias, sourcePlugins } from './build/plugins.ts';
import { serviceWorker } from './build/service-worker.ts';

export default defineConfig(({ mode }) => {
  const embedded = !loadEnv(mode, process.cwd(), 'VITE_')['VITE_GATEWAY_URL'];
  return {
    plugins: [
      sourcePlugins({ embedded }),
      tailwindcss(),
      leanIcons(),
      plainReact(),
      plainImports(),
      plainNames(),
      embedded ? msw({ mode: 'worker-only' }) : [],
      serviceWorker({ embedded }),
      compressed(),
    ],
    resolve: { alias },
    define: { __EMBEDDED__: String(embedded) },
    build: {
      target: 'es2024',
      // Browsers of 2024: light-dark() and its like are theirs.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      outDir: embedded ? 'dist' : 'dist-gateway',
      rolldownOptions: {
        // A constant of another file stands where it is used: its name is as long.
        optimization: { inlineConst: { mode: 'all' } },
        output: {
          codeSplitting: { groups: chunkGroups() },
          // The first screen names a hundred files that a press may need, and a hash does not compress.
          chunkFileNames: 'assets/[name]-[hash:7].js',
        },
      },
      // Fonts and icons are files, never data: addresses.
      assetsInlineLimit: 0,
      emptyOutDir: true,
      // What a click opens finds the few files of its own by itself; naming them beforehand cost the screen a kilobyte.
      modulePreload: {
        // Every browser we build for knows it.
        polyfill: false,
        resolveDependencies: (file, needs, { hostId }) => namedBeside(file, needs, hostId),
      },
      // The size check reads which files belong together.
      manifest: true,
    },
    server: { port: Number(process.env['PORT'] ?? 5173) },
  };
});
