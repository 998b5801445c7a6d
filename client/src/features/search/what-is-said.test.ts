import { expect, it } from 'vitest';
import { whatIsSaid } from './what-is-said';

it('is the title, with the beginning of the text while the title says too little', () => {
  const text = `The stairs are steep. ${'And so on. '.repeat(40)}`;
  expect(whatIsSaid('Read meters by photo', text, 'en')).toBe('Read meters by photo');
  expect(whatIsSaid('Meter photo', text, 'en')).toBe(`Meter photo\n${text.slice(0, 200)}`);
  expect(whatIsSaid('', text, 'en')).toBe(text.slice(0, 200));
  expect(whatIsSaid('用照片读电表', text, 'zh')).toBe('用照片读电表');
});
