import { graphql, type Caller } from './api.ts';
import type { Act, ActKind, Entry, Ledger, Outcome } from './ledger.ts';
import { uuidFrom } from './random.ts';

const PROBLEM = '... on Problem { code message }';
const mutation = (field: string, type: string, made: string): string =>
  `mutation ($input: ${type}!, $key: UUID) { act: ${field}(input: $input, idempotencyKey: $key) { ${made} ${PROBLEM} } }`;

const QUERIES: Record<ActKind, string> = {
  idea: mutation('postIdea', 'PostIdeaInput', '... on IdeaPosted { made: idea { id number thread { id } } }'),
  comment: mutation('postComment', 'PostCommentInput', '... on CommentPosted { made: comment { id } }'),
  conversation: mutation(
    'startConversation',
    'StartConversationInput',
    '... on ConversationStarted { made: conversation { id number } }',
  ),
  answer: mutation('answerIdea', 'AnswerIdeaInput', '... on AnswerGiven { made: answer { id } }'),
  suggestion: mutation(
    'suggestEdit',
    'SuggestEditInput',
    '... on SuggestionPosted { made: suggestion { id thread { id } } }',
  ),
  irritant: mutation(
    'reportIrritant',
    'ReportIrritantInput',
    '... on IrritantReported { made: irritant { id number } }',
  ),
  report: mutation('meToo', 'MeTooInput', '... on IrritantChanged { made: irritant { id } }'),
  support: mutation('supportIdea', 'SupportIdeaInput', '... on SupportChanged { made: idea { id } }'),
  withdrawal: `mutation ($input: ID!, $key: UUID) {
    act: withdrawSupport(ideaId: $input, idempotencyKey: $key) { ... on SupportChanged { made: idea { id } } ${PROBLEM} } }`,
};

/** A write with a key of its own. */
export function newAct(
  kind: ActKind,
  caller: Caller,
  random: () => number,
  about: { input: Record<string, unknown> | string; words?: string; ideaId?: string; meant?: boolean },
): Act {
  return {
    key: uuidFrom(random),
    kind,
    caller,
    query: QUERIES[kind],
    input: about.input,
    words: about.words ?? '',
    ideaId: about.ideaId ?? '',
    meant: about.meant ?? true,
  };
}

/** Sends a write for the first time and files what comes back. */
export async function send(site: string, ledger: Ledger, act: Act): Promise<Entry> {
  const entry: Entry = { ...act, outcome: 'unknown', made: null, wasUnknown: 'no', why: '', at: 0 };
  ledger.entries.push(entry);
  await again(site, ledger, entry);
  return entry;
}

/** Sends a write once more under the same key and files what comes back. */
export async function again(site: string, ledger: Ledger, entry: Entry): Promise<Outcome> {
  const { caller, query, input, key } = entry;
  return ledger.file(entry, await graphql(site, caller, query, { input, key }));
}
