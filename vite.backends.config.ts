// The pretend back ends as one module for Node: the very same handlers, for `npm run backends`.
import './build/require-node.mjs';
import { defineConfig } from 'vite';
import { alias, sourcePlugins } from './build/plugins.ts';

export default defineConfig({
  plugins: [sourcePlugins()],
  resolve: { alias },
  define: { __EMBEDDED__: 'true' },
  build: {
    ssr: 'src/mocks/node.ts',
    outDir: 'dist-backends',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node26',
    rolldownOptions: { output: { entryFileNames: 'node.js' } },
  },
});
