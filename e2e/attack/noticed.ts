import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { at } from './http.ts';
import { decoded } from './mailed.ts';
import type { Place } from './place.ts';
import { postIdea, type Idea } from './things.ts';

/** The tokens of the two links at the foot of a notice. */
export interface MailLinks {
  /** Ends mail of its kind; stands in `List-Unsubscribe`. */
  unsubscribe: string;
  /** Opens the page of choices. */
  choices: string;
}

const ANSWER = `mutation ($input: AnswerIdeaInput!) {
  answerIdea(input: $input) { __typename ... on Problem { message } } }`;

/** Lines of the head of a mail, with lines that go on put together. */
export function headOf(raw: string): string[] {
  return (raw.split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
}

/** Wants every mail at once. */
export async function mailAtOnce(caller: Caller): Promise<void> {
  await caller.ask('mutation { updatePreferences(input: { mailPace: AT_ONCE }) { __typename } }');
}

/** The newest mail to an address since a moment of the run, as it came. @throws when none comes in fifteen seconds. */
export async function nextMail(place: Place, email: string, after: number): Promise<string> {
  const { mail } = place.own;
  for (const end = performance.now() + 15_000; performance.now() < end; await pause(50)) {
    const found = mail.mails.slice(after).find(({ to }) => to === email);
    if (found) return found.raw;
  }
  throw new Error(`No mail came to ${email}.`);
}

/** Somebody whose idea the team answers, who is told of it by mail at once. */
export async function noticed(
  place: Place,
  name: string,
  title = `What ${name} asks ${randomUUID().slice(0, 8)}`,
): Promise<{ person: Caller; idea: Idea; raw: string; links: MailLinks }> {
  const { publicSpace, staff } = place.things;
  const person = await place.newcomer(name);
  await mailAtOnce(person);
  const idea = await postIdea(person, publicSpace, title, 'The stairs are steep.');
  const before = place.own.mail.mails.length;
  const answered = await staff.ask(ANSWER, {
    input: { ideaId: idea.id, stageId: publicSpace.stageId, text: 'We read it and think about it.' },
  });
  if (at(answered, 'answerIdea', '__typename') !== 'AnswerGiven') throw new Error(JSON.stringify(answered));
  const raw = await nextMail(place, person.email, before);
  return { person, idea, raw, links: linksIn(raw) };
}

function linksIn(raw: string): MailLinks {
  const header = headOf(raw).find((line) => /^list-unsubscribe:/i.test(line)) ?? '';
  const unsubscribe = /\/mail\/unsubscribe\?token=([\w.~-]+)/.exec(header)?.[1];
  const body = decoded(raw.slice(raw.search(/\r?\n\r?\n/)));
  const choices = /\/mail\/preferences\?token=([\w.~-]+)/.exec(body)?.[1];
  if (!unsubscribe || !choices) throw new Error(`A notice came without its links: ${header}`);
  return { unsubscribe, choices };
}
