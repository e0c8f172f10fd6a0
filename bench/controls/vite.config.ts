// Builds the control pages into the measured build, so that both are served alike.
import '../../build/require-node.mjs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  base: '/controls/',
  plugins: [react()],
  build: {
    target: 'es2024',
    outDir: fileURLToPath(new URL('../../dist-bench/app/controls', import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: { input: fileURLToPath(new URL('list.html', import.meta.url)) },
  },
});
