import { Arg, Int } from 'type-graphql';

/** How many of a list inside something else are wanted: by it a query is known to be dear before it is run. */
export function First(usual = 10): ReturnType<typeof Arg> {
  return Arg('first', () => Int, {
    defaultValue: usual,
    description: 'How many at most, from 1 to 50.',
  });
}
