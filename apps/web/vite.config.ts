import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const COMPRESSED = /\.(js|mjs|css|html|svg|wasm)$/;
const SMALLEST_WORTH_IT = 1_024;
const compress = promisify(brotliCompress);

/** Writes a `.br` beside each text file of the build, so that the server never compresses at request time. */
function precompressed(): Plugin {
  let folder = 'dist';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    closeBundle: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && COMPRESSED.test(entry.name));
      for (const { parentPath, name } of files) {
        const bytes = await readFile(join(parentPath, name));
        if (bytes.length < SMALLEST_WORTH_IT) continue;
        await writeFile(join(parentPath, `${name}.br`), await compress(bytes));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompressed()],
  resolve: { conditions: ['@congvu/source', ...defaultClientConditions] },
  build: { target: 'es2022', chunkSizeWarningLimit: 1_500 },
  server: {
    port: 5173,
    strictPort: true,
    // The api compares the address of the page with the one it was asked at.
    proxy: {
      '/api': { target: process.env.CONGVU_API ?? 'http://127.0.0.1:8080', changeOrigin: false },
    },
  },
});
