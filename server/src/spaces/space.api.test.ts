import { describe, expect, it } from 'vitest';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

describe('reading spaces', () => {
  it('shows each caller the spaces that are for them', async () => {
    const world = await inWorld();
    await world.space('PUBLIC');
    await world.space('MEMBERS');
    const hidden = await world.space('STAFF');
    const names = async (who: Parameters<typeof world.as>[0]): Promise<number> =>
      (await world.as(who).run<{ spaces: unknown[] }>('{ spaces { id } }')).spaces.length;

    expect(await names(null)).toBe(1);
    expect(await names(await world.member('CUSTOMER'))).toBe(2);
    expect(await names(await world.member('STAFF'))).toBe(3);

    const document = 'query ($slug: String!) { space(slug: $slug) { id } }';
    expect(await world.as(null).run(document, { slug: hidden.slug })).toEqual({ space: null });
    expect(await world.as(null).run(document, { slug: 'no-such-space' })).toEqual({ space: null });
  });
});
