import { describe, expect, it } from 'vitest';
import { imageAt, imageMark, imagesIn, imageTargetsIn } from './images.js';

const ID = '0198c1a0-0000-7000-8000-000000000001';
const image = { id: ID, width: 800, height: 600 };

describe('an image in a text', () => {
  it.each(['A meter', 'A [small] one', 'back\\slash', '"quoted" <b>', 'ein Zähler, 水表'])(
    'comes back as it was written: %s',
    (alt) => {
      const text = `Look: ${imageMark({ ...image, alt })} there`;
      expect(imagesIn(text)).toEqual([{ ...image, alt, from: 6, to: text.length - 6 }]);
      expect(imageAt(text, 6)?.alt).toBe(alt);
    },
  );

  it.each([
    `![x](https://evil.example/x.png)`,
    `![x](image:${ID})`,
    `![x](image:${ID}-0x600)`,
    `![x](image:../../x-8x6)`,
    `![x\ny](image:${ID}-8x6)`,
    `![x](image:${ID.toUpperCase()}-8x6)`,
  ])('is nothing else: %s', (text) => {
    expect(imagesIn(text)).toEqual([]);
  });

  it('is found wherever one could be shown, once each', () => {
    const mark = imageMark({ ...image, alt: 'A meter' });
    expect(imageTargetsIn(`${mark} and [not quite](image:${ID}-800x600)`)).toEqual([image]);
  });

  it('is looked for in no time, also among nothing but beginnings', () => {
    const text = `${'!['.repeat(5_000)}${imageMark({ ...image, alt: 'x' })}`;
    const began = Date.now();
    expect(imagesIn(text)).toHaveLength(1);
    expect(Date.now() - began, 'milliseconds').toBeLessThan(500);
  });
});
