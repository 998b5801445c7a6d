import { stdTimeFunctions } from 'pino';

const EMAIL = /[^\s"'<>()=,;:]+@[^\s"'<>()=,;:]+\.[a-z]{2,}/gi;

/** Where a defect is, without what people wrote: drivers put whole statements and values into their errors. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) {
    // The queue's errors are plain objects.
    const told = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    return { message: scrub(String(told)) };
  }
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: scrub(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: scrub(error.stack ?? ''),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function scrub(text: string): string {
  return text.replace(EMAIL, '[address]').slice(0, 4_000);
}

/**
 * How the log is written: one JSON object a line, each with the number of its request. Nothing of it is about a
 * person: no network address, no e-mail, no body, and routes in place of addresses.
 */
export const LOG_OPTIONS = {
  base: null,
  timestamp: stdTimeFunctions.isoTime,
  serializers: { err: describeError, req: () => undefined, res: () => undefined },
};
