import { pino, type Logger } from 'pino';
import type { Settings } from '../platform/settings.js';

/** One JSON line an event on standard output, without the machine's name; nobody's name or address belongs in it. */
export function openLog(settings: Pick<Settings, 'logLevel'>): Logger {
  const out = pino.destination({ dest: 1, sync: true });
  // A closed terminal takes its output away; that must not stop the process from stopping well.
  out.on('error', () => undefined);
  const options = {
    level: settings.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  };
  return pino(options, out);
}

/** Errors of drivers carry whole connections with their secrets, and the rows they failed on: only these stay. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? String(error.code) : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}
