import { Arg, ID } from 'type-graphql';
import { UUID } from './schema.js';

/** The optional `idempotencyKey` that every mutation which creates or changes something takes. */
export function IdempotencyKey(): ReturnType<typeof Arg> {
  return Arg('idempotencyKey', () => UUID, {
    nullable: true,
    description: 'A UUID of your choosing. The same call with the same key happens once, for seven days.',
  });
}

/** A plain id argument. */
export function IdArg(name: string, description: string): ReturnType<typeof Arg> {
  return Arg(name, () => ID, { description });
}
