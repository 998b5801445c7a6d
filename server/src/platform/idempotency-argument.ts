import { Arg } from 'type-graphql';
import { UUID } from './schema.js';

/** The argument by which a caller may send the same write twice and have it happen once (see `idempotency.ts`). */
export function IdempotencyKey(): ReturnType<typeof Arg> {
  return Arg('idempotencyKey', () => UUID, {
    nullable: true,
    description:
      "A UUID of the caller's choosing. The same write under the same key happens once; its answer is given again.",
  });
}
