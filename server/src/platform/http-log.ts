import { pino, type DestinationStream, type Logger } from 'pino';

const EMAIL = /[^\s"'<>()=,;:]+@[^\s"'<>()=,;:]+\.[a-z]{2,}/gi;

/** Where a defect is, without what people wrote: drivers put whole statements and values into their errors. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) {
    return { message: scrub(String(error)) };
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
 * The log: one JSON object a line, each with the number of its request. Nothing of it is about a person: no
 * network address, no e-mail, no body, and routes in place of addresses.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: describeError, req: () => undefined, res: () => undefined },
  };
  return destination ? pino(options, destination) : pino(options);
}
