import { isDeepStrictEqual } from 'node:util';
import type { Place } from './place.ts';

/** What was expected, what came, and whether the two agree. */
export interface Verdict {
  expected: string;
  seen: string;
  passed: boolean;
}

/** One sentence that a running server proves or not. */
export interface Check {
  /** The sentence. */
  says: string;
  /** `anywhere`: as a visitor of any address. `own`: needs the server, people and mail that this program starts. */
  needs: 'anywhere' | 'own';
  run(place: Place): Promise<Verdict>;
}

export interface Theme {
  name: string;
  checks: Check[];
}

export function theme(name: string, checks: Check[]): Theme {
  return { name, checks };
}

/** A check any address can be asked. */
export function anywhere(says: string, run: Check['run']): Check {
  return { says, needs: 'anywhere', run };
}

/** A check that needs a place of its own. */
export function own(says: string, run: Check['run']): Check {
  return { says, needs: 'own', run };
}

/** Exactly this. */
export function same(expected: unknown, seen: unknown): Verdict {
  return { expected: told(expected), seen: told(seen), passed: isDeepStrictEqual(expected, seen) };
}

/** Whatever fits. */
export function fits(expected: string, seen: unknown, passed: boolean): Verdict {
  return { expected, seen: told(seen), passed };
}

/** No deviation among many tries. */
export function none(expected: string, deviations: readonly string[]): Verdict {
  const shown = deviations.slice(0, 3).join(' · ');
  const more = deviations.length > 3 ? ` and ${deviations.length - 3} more` : '';
  return { expected, seen: shown + more || 'so', passed: deviations.length === 0 };
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
