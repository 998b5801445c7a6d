import { expect, it } from 'vitest';
import { emptyLine, formLines, formLinesOf, linesToSend, pathInForm } from './minutes-input';

const MIRA = '01890a5d-ac96-774b-bcce-b302099a8061';
const heard = { ...emptyLine('HEARD', MIRA), text: 'The bill is hard to read.' };
const will = { ...emptyLine('WILL_DO', MIRA), text: 'A page that explains it.', promised: true };
const wrong = (lines: object[]) =>
  formLines.safeParse(lines).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

it('leaves blank lines alone, and asks for what a promise or a credit needs', () => {
  expect(wrong([emptyLine('HEARD'), heard])).toBeUndefined();
  expect(wrong([will])).toEqual(['0.dueOn: REQUIRED']);
  expect(wrong([{ ...emptyLine('WILL_DO'), promised: true }])).toEqual(['0.text: REQUIRED']);
  expect(wrong([{ ...heard, creditTo: MIRA }])).toEqual(['0.creditWhat: REQUIRED']);
});

it('sends what says something, with its promise and its credit', () => {
  const lines = formLines.parse([
    emptyLine('HEARD'),
    { ...heard, creditTo: MIRA, creditWhat: 'asked first' },
    // Only what will be done is promised.
    { ...heard, promised: true, dueOn: '2026-12-01' },
    { ...will, dueOn: '2026-12-01' },
  ]);
  expect(linesToSend(lines)).toEqual([
    { kind: 'HEARD', text: heard.text, credit: { memberId: MIRA, what: 'asked first' }, promise: null },
    { kind: 'HEARD', text: heard.text, credit: null, promise: null },
    { kind: 'WILL_DO', text: will.text, credit: null, promise: { ownerId: MIRA, dueOn: '2026-12-01' } },
  ]);
  // What is refused is said at the line one sees.
  expect(pathInForm('lines.2.promise.dueOn', lines)).toBe('lines.3.dueOn');
  expect(pathInForm('lines.0.credit.what', lines)).toBe('lines.1.creditWhat');
  expect(pathInForm('lines.0.text', lines)).toBe('lines.1.text');
  expect(pathInForm('learned', lines)).toBe('learned');
});

it('goes on with what was kept, and has a line to begin with for each part', () => {
  const kept = {
    kind: 'WILL_DO' as const,
    text: 'A page.',
    creditTo: null,
    creditWhat: null,
    promiseOwner: { id: 'tom' },
    promiseDueOn: '2026-12-01',
  };
  const lines = formLinesOf([kept], MIRA);
  expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
    ['WILL_DO', 'A page.'],
    ['HEARD', ''],
    ['WILL_NOT_DO', ''],
  ]);
  expect(lines[0]).toMatchObject({ promised: true, ownerId: 'tom', dueOn: '2026-12-01' });
  expect(lines[1]?.ownerId).toBe(MIRA);
});
