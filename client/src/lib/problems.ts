import { t } from './common-words';
import { failureOf, type Failure } from './failures';

/** A refusal that the API returns as data: its words are written for the person who reads them. */
export interface Problem {
  code: string;
  message: string;
  fields?: { path: string; code: string; message: string }[];
}

const LONGEST_SAID = 90;

function textOfWait(seconds: number): string {
  if (seconds <= LONGEST_SAID) return t('failure.rateLimitedFor', { count: Math.max(1, Math.ceil(seconds)) });
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= LONGEST_SAID) return t('failure.rateLimitedForMinutes', { count: minutes });
  return t('failure.rateLimitedForHours', { count: Math.ceil(minutes / 60) });
}

/** Words for a failure: what happened and what to do next. */
export function textOfFailure(failure: Failure): string {
  if (failure.kind === 'rateLimited' && failure.retryAfter) return textOfWait(failure.retryAfter);
  if (failure.kind === 'internal' && failure.requestId) {
    return t('failure.internalWithId', { id: failure.requestId });
  }
  return t(`failure.${failure.kind}`);
}

/** The one function that turns whatever went wrong into a problem that a form or a notice can show. */
export function problemOf(error: unknown): Problem & { failure: Failure } {
  const failure = failureOf(error);
  return { code: failure.kind, message: textOfFailure(failure), failure };
}
