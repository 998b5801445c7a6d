import { expect, it } from 'vitest';
import { calendarFile, escapeText, fold, utc, type CalendarEntry } from './calendar.rules.js';

const entry: CalendarEntry = {
  uid: 'meeting-1@ideas.example.com',
  sequence: 2,
  stamp: new Date('2026-03-01T08:00:00.123Z'),
  startsAt: new Date('2026-03-29T00:30:00Z'),
  endsAt: new Date('2026-03-29T01:30:00Z'),
  status: 'CONFIRMED',
  free: false,
  title: 'Talk; listen, and "ask" \\ more',
  description: 'Zeile 1\r\nZeile 2 — 🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍 \u0007end',
  place: null,
  url: 'https://ideas.example.com/meetings/1-talk',
};

// Section 3.1: contentline = name *(";" param) ":" value CRLF, with values free of control characters.
const CONTENT_LINE = /^[A-Z0-9-]+(?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*:[\t\P{Cc}]*$/u;
// Section 3.3.11: a backslash stands before a backslash, a semicolon, a comma or an n, and nowhere else.
const TEXT = /^(?:[^\\;,]|\\[\\;,nN])*$/;

/** Reads a file as a program does that forgives nothing. */
function linesOf(file: string): string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  const raw = file.slice(0, -2).split('\r\n');
  for (const one of raw) {
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(one).not.toMatch(/[\r\n]/);
    // No character is cut in two.
    expect(Buffer.from(one).toString()).toBe(one);
    expect(one).not.toContain('\uFFFD');
  }
  const lines = file.slice(0, -2).replace(/\r\n /g, '').split('\r\n');
  lines.forEach((one) => expect(one).toMatch(CONTENT_LINE));
  return lines;
}

it('writes files that fit the grammar of RFC 5545, and unfold to what was said', () => {
  const lines = linesOf(
    calendarFile('Meetings, all of them; here', [entry, { ...entry, uid: 'b@x', place: 'Kiel, Hafen 1' }]),
  );
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rapport//Meetings//EN']);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  const value = (name: string): string | undefined =>
    lines.find((one) => one.startsWith(`${name}:`))?.slice(name.length + 1);
  expect(value('DTSTART')).toBe('20260329T003000Z');
  expect(value('DTSTAMP')).toBe('20260301T080000Z');
  expect(value('SEQUENCE')).toBe('2');
  expect(value('LOCATION')).toBe('Kiel\\, Hafen 1');
  for (const name of ['SUMMARY', 'DESCRIPTION', 'NAME', 'LOCATION']) {
    expect(value(name)).toMatch(TEXT);
  }
  expect(value('SUMMARY')).toBe('Talk\\; listen\\, and "ask" \\\\ more');
  expect(value('DESCRIPTION')).toBe('Zeile 1\\nZeile 2 — 🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍 end');
  // Each entry says everything section 3.6.1 asks for, and once.
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY', 'URL']) {
    expect(lines.filter((one) => one.startsWith(`${name}:`))).toHaveLength(2);
  }
});

it('folds at 75 octets exactly, whatever the characters', () => {
  expect(fold('x'.repeat(75))).toBe('x'.repeat(75));
  expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  for (const character of ['a', 'ü', '—', '🌍']) {
    for (let length = 70; length < 160; length += 1) {
      const line = `SUMMARY:${character.repeat(length)}`;
      const folded = fold(line);
      expect(folded.replace(/\r\n /g, '')).toBe(line);
      folded.split('\r\n').forEach((piece) => expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75));
    }
  }
  expect(escapeText('a\r\nb\rc')).toBe('a\\nb\\nc');
  expect(utc(new Date('2026-12-31T23:59:59.999Z'))).toBe('20261231T235959Z');
});
