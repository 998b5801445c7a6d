import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { lazyParts } from './lazy-parts.ts';

/**
 * @rapport/shared as TypeScript, before it has been compiled. An alias rather than its `source` condition:
 * React Aria's packages have one of that name too, and their sources are not meant for us.
 */
export const sharedSource = {
  find: /^@rapport\/shared\/(.*)$/,
  replacement: `${resolve(import.meta.dirname, '../shared/src')}/$1.ts`,
};

/** What every page needs, in two files: they compress better together, and others' code changes less often. */
const groups = [
  {
    name: 'vendor',
    test: /\.pnpm\/(react|react-dom|scheduler|@apollo\+client|graphql|rxjs|react-router|optimism|@wry\+\w+|tslib)@/,
  },
  {
    name: 'kit',
    test: /client\/src\/(lib\/(?!form|use-draft|drafts|field)|ui\/(?!form|secret|markdown|overlay\/DialogFrame)|locales\/en\/(common|shell))/i,
  },
];

/**
 * Two builds from one configuration: `vite build` writes what the browser loads to dist/client,
 * with a manifest, and `vite build --ssr` writes dist/server/entry-server.js, which holds all of
 * its dependencies so that the server needs none of the client's packages.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [react(), lazyParts(import.meta.dirname)],
  resolve: {
    alias: [sharedSource],
    // rxjs is also there with classes as they are, without the helpers that older browsers need.
    ...(!isSsrBuild && { conditions: ['es2015', ...defaultClientConditions] }),
  },
  // Everything is bundled, so which React it holds is decided here and not by how the server is started.
  define: isSsrBuild ? { 'process.env.NODE_ENV': JSON.stringify('production') } : {},
  ssr: { noExternal: true },
  build: {
    target: 'es2023',
    manifest: !isSsrBuild,
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    assetsInlineLimit: 0,
    // The content policy allows no inline scripts, and every browser we serve preloads modules itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: (isSsrBuild
        ? { 'entry-server': 'src/app/entry-server.tsx' }
        : { app: 'src/app/entry-client.tsx', theme: 'src/app/theme-boot.ts' }) as Record<string, string>,
      // One file on the server: a page must not look for a part of itself that a newer build has replaced.
      output: isSsrBuild
        ? { entryFileNames: '[name].js', codeSplitting: false }
        : { codeSplitting: { groups } },
    },
  },
}));
