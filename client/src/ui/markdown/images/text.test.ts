import { beforeEach, describe, expect, it } from 'vitest';
import { imagesIn } from '@rapport/shared/images';
import { putIn, say, takeOut } from './text';

const IMAGE = { id: '0198c1a0-0000-7000-8000-000000000001', width: 800, height: 600 };
const BARE = `![](image:${IMAGE.id}-800x600)`;
let field: HTMLTextAreaElement;

beforeEach(() => {
  field = document.createElement('textarea');
});

describe('putIn', () => {
  it.each([
    ['', 0, `${BARE}\n\n`],
    ['Look', 4, `Look\n\n${BARE}\n\n`],
    ['Look\nthere', 5, `Look\n\n${BARE}\n\nthere`],
    ['a\n\nb', 1, `a\n\n${BARE}\n\nb`],
  ])('puts an image on a line of its own: %j at %i', (text, at, after) => {
    field.value = text;
    field.setSelectionRange(at, at);
    putIn(field, IMAGE);
    expect(field.value).toBe(after);
  });

  it('tells the form, as typing would', () => {
    let heard = 0;
    field.addEventListener('input', () => (heard += 1));
    putIn(field, IMAGE);
    expect(heard).toBe(1);
  });
});

describe('say and takeOut', () => {
  it('change the image that is meant, also where the same one stands twice', () => {
    field.value = `${BARE} and ${BARE}`;
    const [, second] = imagesIn(field.value);
    if (second) say(field, second, 1, 'A [small] meter');
    expect(field.value).toBe(`${BARE} and ![A \\[small\\] meter](image:${IMAGE.id}-800x600)`);
    expect(imagesIn(field.value)[1]?.alt).toBe('A [small] meter');
  });

  it('leave a text alone from which the image is gone', () => {
    field.value = BARE;
    const [mark] = imagesIn(field.value);
    field.value = 'Something else';
    if (mark) {
      say(field, mark, 0, 'x');
      takeOut(field, mark, 0);
    }
    expect(field.value).toBe('Something else');
  });

  it('take an image out with the lines it had', () => {
    field.value = `Look\n\n${BARE}\n\nthere`;
    const [mark] = imagesIn(field.value);
    if (mark) takeOut(field, mark, 0);
    expect(field.value).toBe('Look\n\nthere');
  });
});
