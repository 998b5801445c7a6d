import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    // One copy of graphql: its two builds refuse each other's objects.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    conditions: ['source', 'module', 'node', 'development|production'],
  },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    name: 'server',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Tests wait for the database half of the time: on two cores Vitest would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Loading the entities and the schema anew for each file takes as long as the tests. Every file has a database of its
    // own, and nothing else is shared but what the process keeps: names of statements and events in tests are unique.
    isolate: false,
    restoreMocks: true,
  },
});
