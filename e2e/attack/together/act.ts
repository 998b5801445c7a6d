import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import { at, textAt, type Answered } from '../http.ts';

/** An id that nothing has. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';

/** What is read of each result that a later act needs. */
const MADE: Record<string, string> = {
  suggestEdit: '... on SuggestionPosted { made: suggestion { id number thread { id } } }',
  acceptSuggestion: '... on SuggestionChanged { made: suggestion { id state revision } }',
  reportIrritant: '... on IrritantReported { made: irritant { id number path thread { id } } }',
  meToo: '... on IrritantChanged { made: irritant { id reportCount } }',
  createRootCause: '... on RootCauseChanged { made: rootCause { id number path } }',
  callForIdeas: '... on CallChanged { made: call { id } }',
  askReadBack: '... on ReadBackChanged { made: readBack { id } }',
  openDifference: '... on DifferenceChanged { made: difference { id } }',
  addTriedOption: '... on DifferenceChanged { made: difference { id } }',
  sayWhatIsShared: '... on DifferenceChanged { made: difference { id sharedId } }',
  proposeOutcome: '... on DifferenceChanged { made: difference { id proposal { id } } }',
  giveCredit: '... on CreditGiven { made: credit { id } idea { id } }',
  mergeIdeas: '... on IdeasMerged { made: merge { id } }',
  makePromise: '... on PromiseChanged { made: promise { id state } }',
  movePromise: '... on PromiseChanged { made: promise { id state } }',
  keepPromise: '... on PromiseChanged { made: promise { id state } }',
  dropPromise: '... on PromiseChanged { made: promise { id state } }',
  publishOutcome: '... on OutcomePublished { made: outcome { id number path } }',
  publishIncident: '... on IncidentChanged { made: incident { id number path } }',
  announceMeeting: '... on MeetingAnnounced { made: meeting { id number path } }',
  saveStory: '... on StorySaved { made: story { id number path title } }',
  raiseTune: '... on TuneChanged { made: tune { id } }',
  linkIdeas: '... on IdeaLinksChanged { ideas { id links { id idea { id } } } }',
};

/** What an act is about: an `input`, or ids and the like by name. */
export type About = Record<string, unknown>;

/** Inputs that are not called as their mutation is. */
const TYPES: Record<string, string> = {
  unlinkIdeaFromIrritant: 'LinkIdeaToIrritantInput',
  writeMinutes: 'MinutesInput',
  closeMeeting: 'MinutesInput',
};
const typeOf = (name: string): string =>
  TYPES[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** Sends a mutation: `about` is its input where it has one, else its other arguments. */
export function act(caller: Caller, name: string, about: About, key?: string): Promise<Answered> {
  const { input, ...plain } = about;
  const given = Object.entries(plain).map(([argument, value]) => `${argument}: ${JSON.stringify(value)}`);
  const head = input ? `($input: ${typeOf(name)}!, $key: UUID)` : '($key: UUID)';
  const list = [...(input ? ['input: $input'] : []), ...given, 'idempotencyKey: $key'].join(', ');
  const result = `__typename ${MADE[name] ?? ''} ... on Problem { code message }`;
  return caller.graphql(`mutation ${head} { ${name}(${list}) { ${result} } }`, {
    ...(input ? { input } : {}),
    ...(key ? { key } : {}),
  });
}

/** The result's type, or the code of the error. */
export function cameOf(name: string, answer: Answered): string {
  return (
    textAt(answer.json, 'data', name, '__typename') ||
    textAt(answer.json, 'errors', 0, 'extensions', 'code') ||
    String(answer.status)
  );
}

const REFUSED = /^(?:NotFound|NotPossible|InvalidInput|SuggestionsOpen|FORBIDDEN|UNAUTHENTICATED|NOT_FOUND)$/;

/** Whether it was refused in an orderly way. */
export function isRefused(came: string): boolean {
  return REFUSED.test(came);
}

/** What it made. @throws when it was refused: then later checks would look at nothing. */
export async function made(caller: Caller, name: string, about: About): Promise<Record<string, unknown>> {
  const answer = await act(caller, name, about, randomUUID());
  const came = cameOf(name, answer);
  if (isRefused(came) || answer.status !== 200 || !at(answer.json, 'data', name)) {
    throw new Error(`${name} was answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  }
  const result = at(answer.json, 'data', name);
  return (at(result, 'made') ?? result) as Record<string, unknown>;
}

/** Without what differs in every answer. */
export function bare(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/"number":\d+/g, '"number":N');
}

/** Acts of somebody that were not refused. */
export async function notRefused(
  who: string,
  caller: Caller,
  acts: readonly [string, About][],
): Promise<string[]> {
  const deviations: string[] = [];
  for (const [name, about] of acts) {
    const answer = await act(caller, name, about);
    const came = cameOf(name, answer);
    if (!isRefused(came)) deviations.push(`${who} ${name}: ${came} ${answer.text.slice(0, 160)}`);
  }
  return deviations;
}
