import { expect, it } from 'vitest';
import { Progress } from './progress.js';

function terminal(isTTY: boolean) {
  const out = { isTTY, written: '', write: (text: string) => ((out.written += text), true) };
  return out;
}

it('draws how much of long work is done, and clears it in the end', async () => {
  const out = terminal(true);
  const result = await new Progress(out).bar('Importing', async (show) => {
    show(0, 2_000);
    show(1_000, 2_000);
    return 'done';
  });
  expect(result).toBe('done');
  const lines = out.written.split('\r\u001B[2K');
  expect(lines).toContain('  … Importing ████████████░░░░░░░░░░░░ 1,000 of 2,000');
  expect(lines.at(-1)).toBe('');
});

it('draws nothing where lines cannot be redrawn, and passes on what is thrown', async () => {
  const out = terminal(false);
  const work = new Progress(out).bar('Importing', async (show) => {
    show(1, 2);
    throw new Error('gone');
  });
  await expect(work).rejects.toThrow('gone');
  expect(out.written).toBe('');
});
