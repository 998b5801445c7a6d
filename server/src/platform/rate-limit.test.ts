import { expect, it } from 'vitest';
import { useWorlds } from '../../test/world.js';
import { DEFAULT_LIMITS, RateLimits } from './rate-limit.js';

const inWorld = useWorlds(import.meta.filename);
const REFUSED = 'That was quick.';

it('counts nobody from a trusted range, not even who was refused elsewhere', async () => {
  const world = await inWorld();
  const { db } = world.services;
  const { actor } = await world.member();
  const limits = new RateLimits(db.connections, DEFAULT_LIMITS, ['192.0.2.0/24']);
  const act = (ip: string) => db.transaction((tx) => limits.count(tx, 'comment', { actor, ip }));
  await act('198.51.100.1');
  await expect(act('198.51.100.1')).rejects.toThrow(REFUSED);
  expect(() => limits.checkRefused('comment', { actor, ip: '198.51.100.1' })).toThrow(REFUSED);
  await act('192.0.2.1');
  expect(() => limits.checkRefused('comment', { actor, ip: '192.0.2.1' })).not.toThrow();
});
