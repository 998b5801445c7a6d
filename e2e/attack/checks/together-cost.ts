import type { Caller } from '../caller.ts';
import { none, own, theme } from '../check.ts';
import { at, type Answered } from '../http.ts';
import { postIdea, type Idea } from '../things.ts';
import { act, type About } from '../together/act.ts';

const PATIENCE_MS = 2_000;

/** Texts of as many letters as an idea takes, made to be slow to compare, merge or render. */
const SLOW: Record<string, string> = {
  'one letter': 'a'.repeat(10_000),
  'one other letter': 'b'.repeat(10_000),
  'every word new': Array.from({ length: 2_000 }, (_, index) => index.toString(36))
    .join(' ')
    .slice(0, 10_000),
  'every word another': Array.from({ length: 2_000 }, (_, index) => `z${index.toString(36)}`)
    .join(' ')
    .slice(0, 10_000),
  'a b': 'a b '.repeat(2_500),
  'b a': 'b a '.repeat(2_500),
  spaces: `x${' '.repeat(9_998)}y`,
  lines: '\n.'.repeat(5_000).trim(),
  joiners: `x${'\u200d'.repeat(9_990)}y`,
  marks: `x${'\u0301'.repeat(9_990)}`,
  emoji: '👩‍👩‍👧'.repeat(1_240),
  turned: `x${'\u202e\u2066'.repeat(4_990)}y`,
  thai: 'กขค'.repeat(3_300),
  han: '漢字仮名'.repeat(2_500),
  stars: '*a **b '.repeat(1_400),
  quotes: `${'> '.repeat(4_900)}x`,
  brackets: `${'['.repeat(4_990)}${']'.repeat(4_990)}`,
  links: '[a](b '.repeat(1_600),
  ticks: Array.from({ length: 130 }, (_, index) => '`'.repeat(index)).join('a'),
  lists: Array.from({ length: 140 }, (_, index) => `${' '.repeat(index)}- a`)
    .join('\n')
    .slice(0, 10_000),
  tables: `|a|\n|-|\n${'|b|\n'.repeat(2_400)}`,
  entities: '&lt;'.repeat(2_500),
  html: '<b '.repeat(3_300),
};

interface Slowness {
  deviations: string[];
  worst: number;
}

function judge(told: Slowness, what: string, { ms, status, text }: Answered): void {
  told.worst = Math.max(told.worst, ms);
  if (status >= 500 || text.includes('"INTERNAL"') || ms > PATIENCE_MS)
    told.deviations.push(`${what}: ${status} ${Math.round(ms)} ms ${text.slice(0, 120)}`);
}

const DIFF = `query ($i: Int!, $n: Int!) { suggestion(idea: $i, number: $n) { baseText text textHtml
  merge { isClean text conflicts { field before current suggested } } } }`;

/** A text, a suggestion for it and an edit meanwhile; then everything that compares the three. */
async function threeWays(
  { author, suggester, idea }: { author: Caller; suggester: Caller; idea: Idea },
  [current, suggested]: [string, string],
  told: Slowness,
): Promise<void> {
  const base = { ideaId: idea.id, title: 'Slow to compare' };
  const now = await author.ask('query ($id: ID!) { ideaById(id: $id) { revision } }', { id: idea.id });
  const fromRevision = Number(at(now, 'ideaById', 'revision'));
  const name = `${current.slice(0, 6)}/${suggested.slice(0, 6)}`;
  const why: About = { input: { ...base, fromRevision, text: suggested, why: 'x', wantsCredit: true } };
  const posted = await act(suggester, 'suggestEdit', why);
  judge(told, `suggest ${name}`, posted);
  const number = at(posted.json, 'data', 'suggestEdit', 'made', 'number');
  const suggestionId = at(posted.json, 'data', 'suggestEdit', 'made', 'id');
  judge(
    told,
    `edit ${name}`,
    await act(author, 'editIdea', { input: { ...base, fromRevision, text: current } }),
  );
  if (!suggestionId) return;
  judge(told, `merge ${name}`, await suggester.graphql(DIFF, { i: idea.number, n: number }));
  judge(told, `page ${name}`, await suggester.get(`${idea.path}/suggestions/${String(number)}`));
  judge(told, `versions ${name}`, await suggester.get(`${idea.path}/versions?from=1&to=${fromRevision + 1}`));
  const accept = { suggestionId, fromRevision };
  judge(told, `accept late ${name}`, await act(author, 'acceptSuggestion', { input: accept }));
  judge(
    told,
    `accept ${name}`,
    await act(author, 'acceptSuggestion', { input: { ...accept, fromRevision: fromRevision + 1 } }),
  );
  judge(
    told,
    `decline ${name}`,
    await act(author, 'declineSuggestion', { input: { suggestionId, reason: 'x' } }),
  );
}

/** What the worst texts cost to compare. */
export const togetherCost = theme('together-cost', [
  own('comparing and merging the worst texts takes under 2 s each, for whoever asks', async (place) => {
    const { publicSpace } = place.things;
    const [author, suggester] = [await place.newcomer('Sam Slow'), await place.newcomer('Sue Slow')];
    const told: Slowness = { deviations: [], worst: 0 };
    const texts = Object.values(SLOW);
    for (const [index, text] of texts.entries()) {
      const idea = await postIdea(
        author,
        publicSpace,
        'Slow to compare',
        texts[(index + 1) % texts.length] ?? 'x',
      );
      await threeWays(
        { author, suggester, idea },
        [`${text.slice(0, 9_998)} .`, texts[(index + 2) % texts.length] ?? 'y'],
        told,
      );
    }
    const { deviations, worst } = told;
    return {
      ...none('under 2 s each', deviations),
      ...(deviations.length === 0 && { seen: `worst ${Math.round(worst)} ms` }),
    };
  }),
]);
