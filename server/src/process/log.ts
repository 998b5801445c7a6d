import { pino, type Logger } from 'pino';
import { LOG_OPTIONS } from '../platform/http/log.js';
import type { Settings } from '../platform/settings/settings.js';

/** One JSON line an event on standard output, without the machine's name; nobody's name or address belongs in it. */
export function openLog(settings: Pick<Settings, 'logLevel'>): Logger {
  const out = pino.destination({ dest: 1, sync: true });
  // A closed terminal takes its output away; that must not stop the process from stopping well.
  out.on('error', () => undefined);
  return pino({ level: settings.logLevel, ...LOG_OPTIONS }, out);
}
