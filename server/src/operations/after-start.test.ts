import { expect, it } from 'vitest';
import { releaseWhatStartingTook } from './after-start.js';

it('gives room back that nothing is in any more', () => {
  let rows: object[] | null = Array.from({ length: 1_000_000 }, (_, at) => ({ at, text: `row ${at}` }));
  expect(rows).toHaveLength(1_000_000);
  const { heapTotal } = process.memoryUsage();
  rows = null;
  releaseWhatStartingTook();
  expect(process.memoryUsage().heapTotal).toBeLessThan(heapTotal - 30_000_000);
  expect(globalThis).not.toHaveProperty('gc');
});
