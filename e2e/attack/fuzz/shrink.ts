import { isDeepStrictEqual } from 'node:util';
import type { Case } from './operation.ts';

const MOST_TRIES = 60;

/**
 * A smaller case that fails too: variables are dropped, emptied and shortened as long as that is so.
 *
 * @param fails asks the running server.
 */
export async function shrink(made: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let best = made;
  let tries = 0;
  let progress = true;
  while (progress && tries < MOST_TRIES) {
    progress = false;
    for (const variables of smallerVariables(best.variables)) {
      if (tries >= MOST_TRIES) break;
      tries += 1;
      const smaller = { ...best, variables };
      if (!(await fails(smaller))) continue;
      best = smaller;
      progress = true;
      break;
    }
  }
  return best;
}

/** The same with one thing less: each key left out, each text halved, each list cut, inside as well. */
function* smallerVariables(value: unknown): Generator<unknown> {
  if (typeof value === 'string' && value.length > 1) {
    yield value.slice(0, Math.floor(value.length / 2));
    yield value.slice(Math.floor(value.length / 2));
  } else if (Array.isArray(value) && value.length > 0) {
    yield value.slice(0, Math.floor(value.length / 2));
    for (const inner of smallerVariables(value[0])) yield [inner];
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const { [name]: _left, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const smaller of smallerVariables(inner)) {
        if (!isDeepStrictEqual(smaller, inner)) yield { ...value, [name]: smaller };
      }
    }
  }
}
