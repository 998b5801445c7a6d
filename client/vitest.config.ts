import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sharedSource } from './vite.config.ts';

const ISOLATED = 'src/**/*.isolated.test.tsx';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: [sharedSource] },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    // The server's tests may run beside these, on the same two cores.
    testTimeout: 30_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      {
        extends: true,
        // Loading React and a document anew for each file takes four times as long as the tests themselves.
        test: { name: 'client', include: ['src/**/*.test.{ts,tsx}'], exclude: [ISOLATED], isolate: false },
      },
      {
        extends: true,
        // Tests that put something in the place of a module, which one that is loaded already would not notice.
        test: { name: 'client, isolated', include: [ISOLATED] },
      },
    ],
  },
});
