import { defineConfig } from 'vitest/config';
import { WORKERS } from './fixtures/demo-place.ts';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'e2e',
    include: ['**/*.e2e.ts'],
    globalSetup: ['global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser per worker. Journeys wait for mail and schedules a good part of their time, so that two cores carry three.
    maxWorkers: WORKERS,
    // As long as a page is waited for; a second, as it is else, is little on a busy machine.
    expect: { poll: { timeout: 30_000, interval: 200 } },
    // A person starts a journey anew on a page that did not answer; a test may not hide that.
    retry: 0,
  },
});
