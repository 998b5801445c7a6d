import { afterEach, expect, it, vi } from 'vitest';
import { patiently } from './patient';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('waits for a connection and loads then', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError())
    .mockResolvedValue('part');
  const coming = patiently(load);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  dispatchEvent(new Event('online'));
  expect(await coming).toBe('part');
  expect(load).toHaveBeenCalledTimes(2);
});

it('asks a server again that did not answer', async () => {
  vi.useFakeTimers();
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError())
    .mockResolvedValue('part');
  const coming = patiently(load);
  await vi.advanceTimersByTimeAsync(2999);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await coming).toBe('part');
});
