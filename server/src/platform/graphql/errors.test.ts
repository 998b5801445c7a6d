import { GraphQLError } from 'graphql';
import { expect, it, vi } from 'vitest';
import { presentError } from './errors.js';

it('tells a caller of a variable that does not fit, and the log of nothing', () => {
  const error = vi.fn();
  const inner = new GraphQLError('ID cannot represent value: [[Array]]');
  const outer = new GraphQLError(`Variable "$id" got invalid value [[]]; ${inner.message}`, {
    originalError: inner,
  });
  expect(presentError(outer, 'r-1', { error })).toMatchObject({
    message: expect.stringContaining('Variable "$id"'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(error).not.toHaveBeenCalled();
});

it('tells a caller of a variable with too many wrong values to count, and the log of nothing', () => {
  const error = vi.fn();
  const many = new GraphQLError(
    'Too many errors processing variables, error limit reached. Execution aborted.',
  );
  expect(presentError(many, 'r-1', { error }).extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(error).not.toHaveBeenCalled();
});

it('still tells nothing of a defect, whatever stands in its words', () => {
  const error = vi.fn();
  const outer = new GraphQLError('Variable "$id" is not a column', {
    originalError: new Error('Variable "$id" is not a column'),
  });
  expect(presentError(outer, 'r-1', { error }).extensions).toEqual({ code: 'INTERNAL', requestId: 'r-1' });
  expect(error).toHaveBeenCalledOnce();
});
