import { SAID, type Entry, type Ledger, type SaidKind } from './ledger.ts';
import type { Findings } from './findings.ts';
import { all, INFO, wordsOf } from './read-back.ts';
import { compareIrritants } from './check-irritants.ts';
import { without } from './sets.ts';
import type { Place } from './work.ts';
import type { World } from './world.ts';

interface SeenIdea {
  id: string;
  title: string;
  support: { customers: number; team: number };
  answers: { id: string; text: string }[];
  thread: { id: string; commentCount: number };
  suggestions: { edges: { node: { why: string } }[] };
}

/** Reads everything of a place back through the API and compares it with the ledger and with the tables. */
export async function check(world: World, place: Place): Promise<Findings> {
  const { site, space, ledger, staff } = place;
  const reader = staff[0] ?? null;
  const findings: Findings = { lost: [], doubled: [], wrong: [] };
  const ideas = await all<SeenIdea>(
    site,
    reader,
    `query ($slug: String!, $after: String) { page: ideas(first: 20, after: $after, sort: NEWEST, filter: { space: $slug }) {
      edges { node { id title support { customers team } answers { id text } thread { id commentCount }
        suggestions(first: 20) { edges { node { why } } } } } ${INFO} } }`,
    { slug: space.slug },
  );
  const conversations = await all<{ id: string; title: string }>(
    site,
    reader,
    `query ($slug: String!, $after: String) { page: conversations(first: 50, after: $after, space: $slug) {
      edges { node { id title } } ${INFO} } }`,
    { slug: space.slug },
  );
  const comments = new Map<string, string[]>();
  for (const idea of ideas) {
    const said = await all<{ id: string; text: string }>(
      site,
      reader,
      `query ($id: ID!, $after: String) { thread(id: $id) { page: comments(first: 50, after: $after) {
        edges { node { id text } } ${INFO} } } }`,
      { id: idea.thread.id },
    );
    if (said.length !== idea.thread.commentCount) {
      findings.wrong.push(`an idea counts ${idea.thread.commentCount} comments and shows ${said.length}`);
    }
    comments.set(
      idea.id,
      said.map(({ text }) => wordsOf(text)),
    );
  }
  const irritants = await compareIrritants(world, place, findings);
  const seen: Record<SaidKind, string[]> = {
    idea: ideas.map(({ title }) => title),
    conversation: conversations.map(({ title }) => title),
    comment: [...comments.values()].flat(),
    answer: ideas.flatMap(({ answers }) => answers.map(({ text }) => wordsOf(text))),
    suggestion: ideas.flatMap(({ suggestions }) => suggestions.edges.map(({ node }) => wordsOf(node.why))),
    ...irritants,
  };
  for (const entry of ledger.entries) {
    if (entry.kind === 'support' || entry.kind === 'withdrawal') continue;
    judge(
      findings,
      entry,
      seen[entry.kind].filter((words) => words === entry.words).length,
      'through the API',
    );
  }
  await compareTables(world, space.id, ledger, findings);
  await compareVotes(world, place, ideas, findings);
  judgeRefusals(ledger, findings);
  return findings;
}

function judge(findings: Findings, entry: Entry, times: number, where: string): void {
  const what = `${entry.kind} ${entry.words} of ${entry.caller.name}`;
  if (entry.outcome === 'ok' && times === 0) findings.lost.push(`${what} is not there ${where}`);
  if (times > 1) findings.doubled.push(`${what} is there ${times} times ${where}`);
  if (entry.outcome === 'refused' && times > 0)
    findings.wrong.push(`${what} was refused and is there ${where}`);
}

function judgeRefusals(ledger: Ledger, findings: Findings): void {
  for (const { kind, caller, outcome, meant, why } of ledger.entries) {
    if (outcome === 'refused' && meant) findings.wrong.push(`${kind} of ${caller.name} was refused: ${why}`);
    if (outcome === 'ok' && !meant)
      findings.wrong.push(`${kind} of ${caller.name} was taken without a title`);
    if (outcome === 'unknown') findings.wrong.push(`${kind} of ${caller.name} stayed unknown: ${why}`);
  }
}

const TABLES: Record<SaidKind, string> = {
  idea: `select i.title as words from idea i join thread t on t.id = i.thread_id where t.space_id = $1`,
  conversation: `select v.title as words from conversation v join thread t on t.id = v.thread_id where t.space_id = $1`,
  comment: `select c.text as words from comment c join thread t on t.id = c.thread_id where t.space_id = $1`,
  answer: `select a.text as words from answer a join idea i on i.id = a.idea_id join thread t on t.id = i.thread_id
    where t.space_id = $1`,
  suggestion: `select s.why as words from suggestion s join thread t on t.id = s.thread_id where t.space_id = $1`,
  irritant: `select i.title as words from irritant i join thread t on t.id = i.thread_id where t.space_id = $1`,
  report: `select r.situation as words from irritant_report r join irritant i on i.id = r.irritant_id
    join thread t on t.id = i.thread_id where t.space_id = $1 and r.situation is not null`,
};

async function compareTables(
  world: World,
  spaceId: string,
  ledger: Ledger,
  findings: Findings,
): Promise<void> {
  for (const kind of SAID) {
    const rows = await world.rows<{ words: string }>(TABLES[kind], [spaceId]);
    const words = rows.map((row) => wordsOf(row.words));
    const entries = ledger.entries.filter((entry) => entry.kind === kind);
    for (const entry of entries) {
      judge(findings, entry, words.filter((one) => one === entry.words).length, 'in the tables');
    }
    const known = new Set(entries.map((entry) => entry.words));
    for (const one of words.filter((word) => !known.has(word)))
      findings.wrong.push(`${kind} ${one} is nobody's`);
  }
  const keys = await world.rows<{ key: string }>(
    `select key from idempotency_key where outcome is not null and key = any($1::uuid[])`,
    [ledger.entries.map(({ key }) => key)],
  );
  const kept = new Set(keys.map(({ key }) => key));
  for (const { outcome, key, kind } of ledger.entries) {
    if ((outcome === 'ok') !== kept.has(key))
      findings.wrong.push(`the key of ${kind} ${key} is not kept as it ended`);
  }
}

/** Votes: the ledger's, the rows', and the number people see must be one. */
async function compareVotes(
  world: World,
  place: Place,
  ideas: readonly SeenIdea[],
  findings: Findings,
): Promise<void> {
  const { ledger, staff, space } = place;
  const team = new Set(staff.map(({ memberId }) => memberId));
  const standing = new Map<string, Set<string>>();
  for (const { kind, outcome, made, caller, ideaId } of ledger.entries) {
    if (outcome !== 'ok') continue;
    const id = kind === 'idea' ? made?.id : ideaId;
    if (!id) continue;
    const voters = standing.get(id) ?? new Set();
    standing.set(id, voters);
    if (kind === 'idea' || kind === 'support') voters.add(caller.memberId);
    if (kind === 'withdrawal') voters.delete(caller.memberId);
  }
  const rows = await world.rows<{ ideaId: string; memberId: string }>(
    `select v.idea_id as "ideaId", v.member_id as "memberId" from vote v join idea i on i.id = v.idea_id
     join thread t on t.id = i.thread_id where t.space_id = $1`,
    [space.id],
  );
  for (const { id, title, support } of ideas) {
    const expected = standing.get(id) ?? new Set();
    const kept = new Set(rows.filter(({ ideaId }) => ideaId === id).map(({ memberId }) => memberId));
    for (const voter of without(expected, kept)) findings.lost.push(`the vote of ${voter} for ${title}`);
    for (const voter of without(kept, expected))
      findings.wrong.push(`a vote of ${voter} for ${title} is nobody's`);
    const ofTeam = [...expected].filter((voter) => team.has(voter)).length;
    if (support.team !== ofTeam || support.customers !== expected.size - ofTeam) {
      findings.wrong.push(`${title} shows ${support.customers} + ${support.team} votes of ${expected.size}`);
    }
  }
}
