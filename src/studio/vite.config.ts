import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  // the same files work at any address, also below a path
  base: './',
  plugins: [react()],
  worker: {
    format: 'es',
    rolldownOptions: {
      // no module of the engine is there for what loading it does
      treeshake: { moduleSideEffects: false },
      output: {
        comments: false,
        // what the parts of the engine have in common is one file
        codeSplitting: { groups: [{ name: 'engine', minShareCount: 2 }] },
      },
    },
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/studio', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // nothing is inlined: the security policy lets no data: scripts in
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
