import { expect, it } from 'vitest';
import { KeptReads, type KeptRead } from './kept.js';

class Table {}
class Other {}

/** A read that answers how often it was asked, each time when it is let go. */
function counted(): { read: KeptRead<number>; asked: () => number; go: () => void } {
  let times = 0;
  let waiting: (() => void)[] = [];
  return {
    asked: () => times,
    go: () => {
      waiting.forEach((one) => one());
      waiting = [];
    },
    read: {
      name: 'counted',
      from: [Table],
      read: () => {
        times += 1;
        const value = times;
        return new Promise((resolve) => waiting.push(() => resolve(value)));
      },
    },
  };
}

it('asks once for all who ask meanwhile, and answers at once afterwards', async () => {
  const kept = new KeptReads(null as never);
  const { read, asked, go } = counted();
  const both = Promise.all([kept.get(read, 'a'), kept.get(read, 'a')]);
  go();
  expect([await both, asked(), kept.get(read, 'a')]).toEqual([[1, 1], 1, 1]);
});

it('gives nobody what was on its way when its table was written to, and keeps what came from others', async () => {
  const kept = new KeptReads(null as never);
  const { read, go } = counted();
  const before = kept.get(read, 'a');
  kept.forget(new Set([Other]));
  const meanwhile = kept.get(read, 'a');
  kept.forget(new Set([Table]));
  const after = kept.get(read, 'a');
  go();
  expect(await Promise.all([before, meanwhile, after])).toEqual([1, 1, 2]);
  expect(kept.get(read, 'a')).toBe(2);
});

it('keeps neither a failure nor nothing', async () => {
  const kept = new KeptReads(null as never);
  let times = 0;
  const read: KeptRead<number | null> = {
    name: 'failing',
    from: [Table],
    read: async () => {
      times += 1;
      if (times === 1) throw new Error('away');
      return times === 2 ? null : times;
    },
  };
  await expect(kept.get(read, 'a')).rejects.toThrow('away');
  expect(await kept.get(read, 'a')).toBeNull();
  expect(await kept.get(read, 'a')).toBe(3);
});
