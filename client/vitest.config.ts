import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sharedSource } from './vite.config.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: [sharedSource] },
  test: {
    name: 'client',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
