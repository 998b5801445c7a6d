import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'e2e',
    include: ['**/*.e2e.ts'],
    globalSetup: ['global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser per worker; two cores carry two of them.
    maxWorkers: 2,
    // A person starts a journey anew on a page that did not answer; a test may not hide that.
    retry: 0,
  },
});
