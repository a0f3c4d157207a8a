import { defineConfig } from 'vite';

// Where `npm run dev` finds the program's API.
const api = process.env['EDUGRAPH_URL'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  base: '/',
  build: {
    outDir: 'dist',
    // Every script, style and font is a file of its own origin: the content security policy allows nothing inline.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      // The libraries' "use client" marks mean nothing to a page without server components.
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
          report(level, log);
        }
      },
      input: { index: 'index.html', query: 'query.html' },
    },
  },
  server: { proxy: { '/graphql': api, '/v1': api } },
});
