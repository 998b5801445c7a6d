/** One entry of a calendar (RFC 5545, section 3.6.1). */
export interface CalendarEntry {
  /** Stays the same for ever, all over the world. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  /** When it last changed. */
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Whether the time stays free: something that goes on beside everything else. */
  free: boolean;
  title: string;
  description: string;
  place: string | null;
  url: string;
}

const FOLD_AT = 75;
const encoder = new TextEncoder();
// Only a tab may stand in a text besides what can be seen.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A value of type TEXT: section 3.3.11. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A content line in pieces of at most 75 octets without their line ends, no character cut in two: section 3.1. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > FOLD_AT) {
      pieces.push(piece);
      // What continues a line begins with a space, which counts.
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** A moment in UTC: section 3.3.5. */
export function utc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}

function entryLines(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `LAST-MODIFIED:${utc(entry.stamp)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `STATUS:${entry.status}`,
    `TRANSP:${entry.free ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${escapeText(entry.title)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    ...(entry.place === null ? [] : [`LOCATION:${escapeText(entry.place)}`]),
    `URL:${entry.url}`,
    'END:VEVENT',
  ];
}

/** A calendar as a file. Programs that subscribe to it ask again every six hours. */
export function calendarFile(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapport//Meetings//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
