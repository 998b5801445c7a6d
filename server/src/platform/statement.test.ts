import { expect, it } from 'vitest';
import { composedStatement, statement } from './statement.js';

it('lets no name stand for two texts', () => {
  statement('test.named', 'select 1');
  expect(statement('test.named', 'select 1')).toEqual({ name: 'test.named', text: 'select 1' });
  expect(() => statement('test.named', 'select 2')).toThrow('Two statements are called test.named.');
  expect(composedStatement('test.made', 'select 1').name).not.toBe(
    composedStatement('test.made', 'select 2').name,
  );
});
