import { id, line, localDate, longText, optional } from '@rapport/shared/inputs/fields';
import { CREDIT_WHAT_MAX, MEETING_LINE_MAX, MEETING_LINES_MAX } from '@rapport/shared/limits';
import { MINUTE_KINDS, type MinuteKind } from '@rapport/shared/meeting';
import { z } from 'zod';

/** A line as a form holds it: all its parts are there, and blank ones are left out when it is sent. */
const formLine = z
  .object({
    kind: z.enum(MINUTE_KINDS),
    text: optional(longText(MEETING_LINE_MAX)),
    creditTo: optional(id),
    creditWhat: optional(line(CREDIT_WHAT_MAX)),
    promised: z.boolean(),
    ownerId: optional(id),
    dueOn: optional(localDate),
  })
  .superRefine(({ text, creditTo, creditWhat, promised, dueOn }, context) => {
    const need = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'REQUIRED' });
    if (!text && (promised || creditTo)) need('text');
    if (text && creditTo && !creditWhat) need('creditWhat');
    if (text && promised && !dueOn) need('dueOn');
  });

export const formLines = z.array(formLine).max(MEETING_LINES_MAX, { message: 'TOO_MANY' });
export type FormLine = z.input<typeof formLine>;
type ParsedLine = z.output<typeof formLine>;

/** A line to be filled in. */
export const emptyLine = (kind: MinuteKind, ownerId = ''): FormLine => ({
  kind,
  text: '',
  creditTo: '',
  creditWhat: '',
  promised: false,
  ownerId,
  dueOn: '',
});

interface KnownLine {
  kind: MinuteKind;
  text: string;
  creditTo: { id: string } | null;
  creditWhat: string | null;
  promiseOwner: { id: string } | null;
  promiseDueOn: string | null;
}

/** The lines of a draft that was kept, and one more to be filled in where there is none of a kind. */
export function formLinesOf(known: readonly KnownLine[], hostId: string): FormLine[] {
  const lines = known.map((one) => ({
    ...emptyLine(one.kind, one.promiseOwner?.id ?? hostId),
    text: one.text,
    creditTo: one.creditTo?.id ?? '',
    creditWhat: one.creditWhat ?? '',
    promised: one.promiseDueOn !== null,
    dueOn: one.promiseDueOn ?? '',
  }));
  const absent = MINUTE_KINDS.filter((kind) => !lines.some((one) => one.kind === kind));
  return [...lines, ...absent.map((kind) => emptyLine(kind, hostId))];
}

/** What lines say so far, as far as it decides whether they can be published. */
export const linesSoFar = (lines: readonly FormLine[]) =>
  lines.map(({ kind, text, promised, ownerId, dueOn }) => ({
    kind,
    text: text ?? '',
    promise: promised ? { ownerId, dueOn: dueOn ?? '' } : null,
  }));

/** What is sent of the lines: those that say something. */
export const linesToSend = (lines: readonly ParsedLine[]) =>
  lines.flatMap(({ kind, text, creditTo, creditWhat, promised, ownerId, dueOn }) =>
    text === null
      ? []
      : [
          {
            kind,
            text,
            credit: creditTo && creditWhat ? { memberId: creditTo, what: creditWhat } : null,
            promise: promised && kind === 'WILL_DO' && dueOn ? { ownerId, dueOn } : null,
          },
        ],
  );

const SHOWN_AT: Record<string, string> = {
  'promise.dueOn': 'dueOn',
  'promise.ownerId': 'ownerId',
  'credit.memberId': 'creditTo',
  'credit.what': 'creditWhat',
};

/** The path in the form of what the server refuses: blank lines were not sent, and parts are called otherwise there. */
export function pathInForm(path: string, lines: readonly { text: string | null }[]): string {
  const found = /^lines\.(\d+)\.(.+)$/.exec(path);
  if (!found) return path;
  const sent = lines.flatMap(({ text }, index) => (text === null ? [] : [index]));
  const [, number = '', part = ''] = found;
  return `lines.${sent[Number(number)] ?? number}.${SHOWN_AT[part] ?? part}`;
}
