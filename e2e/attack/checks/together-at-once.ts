import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import { none, own, same, theme } from '../check.ts';
import { at, type Answered } from '../http.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea, type Idea } from '../things.ts';
import { act, cameOf, made, type About } from '../together/act.ts';

const FIFTY = 50;

function fifty(send: (turn: number) => Promise<Answered>): Promise<Answered[]> {
  return Promise.all(Array.from({ length: FIFTY }, (_, turn) => send(turn)));
}

/** How often each result came; anything of the machinery shows here too. */
function tally(name: string, answers: readonly Answered[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[cameOf(name, answer)] = (counts[cameOf(name, answer)] ?? 0) + 1;
  return counts;
}

const onIdea = async (caller: Caller, id: string, fields: string): Promise<unknown> =>
  at(await caller.ask(`query ($id: ID!) { ideaById(id: $id) { ${fields} } }`, { id }), 'ideaById');

async function freshIdea(place: Place, author: Caller = place.things.customer): Promise<Idea> {
  return postIdea(author, place.things.publicSpace, 'Pressed at once', 'The first words.');
}

/** Says a word about it. @returns the comment. */
async function said(who: Caller, { threadId }: Idea): Promise<string> {
  const answer = await who.ask(POST_COMMENT, { input: { threadId, text: 'A thought' } });
  return String(at(answer, 'postComment', 'comment', 'id'));
}

async function freshIrritant(place: Place): Promise<{ id: string; number: number }> {
  const input = { spaceId: place.things.publicSpace.id, title: 'Pressed at once', situation: 'It hurts.' };
  const { id, number } = await made(place.things.customer, 'reportIrritant', { input });
  return { id: String(id), number: Number(number) };
}

const edit = (idea: Idea, text: string): About => ({
  input: { ideaId: idea.id, fromRevision: 1, title: 'Pressed at once', text, why: 'x' },
});

/** Everything pressed fifty times in the same moment. */
export const togetherAtOnce = theme('together-at-once', [
  own('me too, support of a suggestion and its withdrawal count once', async (place) => {
    const { other, staff } = place.things;
    const { id, number } = await freshIrritant(place);
    const idea = await freshIdea(place);
    const { id: suggestionId } = await made(staff, 'suggestEdit', edit(idea, 'Other words.'));
    await fifty(() => act(other, 'meToo', { input: { irritantId: id } }));
    await fifty(() => act(other, 'supportSuggestion', { suggestionId }));
    const counts = async (): Promise<unknown[]> => {
      const answer = await other.ask(
        'query ($n: Int!, $i: Int!) { irritant(number: $n) { reportCount reports(first: 9) { edges { cursor } } } suggestion(idea: $i, number: 1) { supporterCount } }',
        { n: number, i: idea.number },
      );
      const reports = at(answer, 'irritant', 'reports', 'edges') as unknown[];
      return [
        at(answer, 'irritant', 'reportCount'),
        reports.length,
        at(answer, 'suggestion', 'supporterCount'),
      ];
    };
    const there = await counts();
    await fifty(() => act(other, 'takeBackMeToo', { irritantId: id }));
    await fifty(() => act(other, 'withdrawSuggestionSupport', { suggestionId }));
    const gone = await counts();
    // Whether the list of reports holds the author's own is no matter here; only that one came and went.
    return same([2, 1, 1, 0], [there[0], gone[0], there[2], gone[2]]);
  }),
  own('of fifty suggestions, invitations, differences and credits as many stand as may', async (place) => {
    const { other, customer, staff } = place.things;
    const idea = await freshIdea(place);
    const names = Array.from({ length: 12 }, (_, index) => `Guest${'abcdefghijkl'.charAt(index)}`);
    const guests = await Promise.all(names.map((name) => place.newcomer(name)));
    const commentId = await said(other, idea);
    await said(staff, idea);
    await fifty((turn) => act(other, 'suggestEdit', edit(idea, `Words ${turn}.`)));
    await fifty((turn) =>
      act(customer, 'inviteCoAuthor', {
        input: { ideaId: idea.id, memberId: guests[turn % guests.length]?.memberId },
      }),
    );
    await fifty((turn) =>
      act(staff, 'giveCredit', {
        input: { ideaId: idea.id, memberId: other.memberId, commentId, what: `thing ${turn}` },
      }),
    );
    await fifty(() =>
      act(other, 'openDifference', { input: { ideaId: idea.id, position: 'x', importance: 'NICE' } }),
    );
    const seen = await onIdea(
      customer,
      idea.id,
      'openSuggestionCount openDifferenceCount coAuthorships { state }',
    );
    const credits = await onIdea(other, idea.id, 'credits { consent }');
    const invited = at(seen, 'coAuthorships') as { state: string }[];
    const open = Number(at(seen, 'openDifferenceCount'));
    return same(
      [3, 5, 3, true],
      [
        at(seen, 'openSuggestionCount'),
        invited.filter(({ state }) => state === 'INVITED').length,
        (at(credits, 'credits') as unknown[]).length,
        open <= 2,
      ],
    );
  }),
  own('fifty that accept and decline one suggestion decide it once', async (place) => {
    const { customer, other } = place.things;
    const idea = await freshIdea(place);
    const { id } = await made(other, 'suggestEdit', edit(idea, 'Other words.'));
    const answers = await fifty((turn) =>
      turn % 2 === 0
        ? act(customer, 'acceptSuggestion', { input: { suggestionId: id, fromRevision: 1 } })
        : act(customer, 'declineSuggestion', { input: { suggestionId: id, reason: 'x' } }),
    );
    const names = ['acceptSuggestion', 'declineSuggestion'];
    const done = answers.filter(
      (answer, turn) => cameOf(names[turn % 2] ?? '', answer) === 'SuggestionChanged',
    );
    const idea2 = await onIdea(
      customer,
      idea.id,
      'revision revisions { number } suggestions { edges { node { state revision } } }',
    );
    const state = at(idea2, 'suggestions', 'edges', 0, 'node', 'state');
    return same(
      [1, state === 'ACCEPTED' ? 2 : 1, true],
      [done.length, at(idea2, 'revision'), answers.every(({ status }) => status === 200)],
    );
  }),
  own('fifty merges, both ways, in a circle and with undo, leave one place for each', async (place) => {
    const { staff, other, admin } = place.things;
    const ideas = [await freshIdea(place), await freshIdea(place), await freshIdea(place)];
    const answers = await fifty((turn) => {
      const [source, target] = [ideas[turn % 3], ideas[(turn + 1 + (turn % 2)) % 3]];
      if (turn % 5 === 0) return act(other, 'supportIdea', { input: { ideaId: source?.id } });
      return act(turn % 2 ? staff : admin, 'mergeIdeas', {
        input: { sourceId: source?.id, targetId: target?.id, why: 'x' },
      });
    });
    const states = await Promise.all(
      ideas.map(({ id }) =>
        onIdea(staff, id, 'stage { category } mergedInto { target { id } } support { customers }'),
      ),
    );
    const standing = states.filter((state) => at(state, 'stage', 'category') !== 'MERGED');
    const broken = states.filter(
      (state) => (at(state, 'stage', 'category') === 'MERGED') !== (at(state, 'mergedInto') !== null),
    );
    return same(
      [1, 0, true],
      [
        standing.length,
        broken.length,
        answers.every(({ status, text }) => status === 200 && !text.includes('INTERNAL')),
      ],
    );
  }),
  own('every new mutation with one key happens once, fifty times at once', async (place) => {
    const { customer, staff, other, publicSpace } = place.things;
    const deviations: string[] = [];
    const once = async (
      caller: Caller,
      name: string,
      about: About,
      count: () => Promise<unknown>,
    ): Promise<void> => {
      const key = randomUUID();
      const answers = await fifty(() => act(caller, name, about, key));
      const counted = await count();
      const came = tally(name, answers);
      const orderly = Object.keys(came).every((one) =>
        /Changed|Posted|Reported|Given|Merged|CONFLICT/.test(one),
      );
      if (counted !== 1 || !orderly) deviations.push(`${name}: ${String(counted)} ${JSON.stringify(came)}`);
    };
    const idea = await freshIdea(place);
    const commentId = await said(other, idea);
    await said(staff, idea);
    const list = async (caller: Caller, field: string): Promise<unknown> =>
      (at(await onIdea(caller, idea.id, `made: ${field}`), 'made') as unknown[]).length;
    const word = `keyed${randomUUID().slice(0, 8)}`;
    const irritants = async (): Promise<unknown> => {
      const answer = await customer.ask('{ irritants(first: 50) { edges { node { title } } } }');
      const edges = at(answer, 'irritants', 'edges') as { node: { title: string } }[];
      return edges.filter(({ node }) => node.title === word).length;
    };
    const report = { spaceId: publicSpace.id, title: word, situation: 'x' };
    await once(customer, 'reportIrritant', { input: report }, irritants);
    await once(other, 'suggestEdit', edit(idea, 'Keyed words.'), () =>
      list(other, 'viewerOpenSuggestions { id }'),
    );
    await once(
      staff,
      'giveCredit',
      { input: { ideaId: idea.id, memberId: other.memberId, commentId, what: 'x' } },
      () => list(other, 'credits { id }'),
    );
    await once(staff, 'askReadBack', { input: { ideaId: idea.id, revision: 1, words: 'x' } }, () =>
      list(customer, 'readBacks { id }'),
    );
    const opened = { ideaId: idea.id, withMemberId: staff.memberId, position: 'x', importance: 'NICE' };
    await once(customer, 'openDifference', { input: opened }, () => list(customer, 'differences { id }'));
    const differenceId = at(await onIdea(customer, idea.id, 'differences { id }'), 'differences', 0, 'id');
    const options = async (): Promise<unknown> =>
      (
        at(
          await onIdea(customer, idea.id, 'differences { options { id } }'),
          'differences',
          0,
          'options',
        ) as unknown[]
      ).length;
    await once(customer, 'addTriedOption', { input: { differenceId, words: 'x', cameOfIt: 'y' } }, options);
    await once(
      customer,
      'linkIdeas',
      { input: { ideaId: idea.id, otherId: place.things.idea.id, kind: 'RELATES_TO' } },
      () => list(customer, 'links { id }'),
    );
    const twin = await freshIdea(place);
    await once(staff, 'mergeIdeas', { input: { sourceId: twin.id, targetId: idea.id, why: 'x' } }, () =>
      list(staff, 'mergedFrom { id }'),
    );
    return none('once each', deviations);
  }),
  own('a customer cannot ask for more than the limits, whatever they press', async (place) => {
    const caller = (await place.newcomer('Lena Limit')).from('203.0.113.77');
    const idea = await freshIdea(place);
    const tries: [string, (turn: number) => About][] = [
      ['suggestEdit', (turn) => edit(idea, `Words ${turn}.`)],
      [
        'reportIrritant',
        (turn) => ({
          input: { spaceId: place.things.publicSpace.id, title: `Many ${turn}`, situation: 'x' },
        }),
      ],
      ['openDifference', () => ({ input: { ideaId: idea.id, position: 'x', importance: 'NICE' } })],
    ];
    const deviations: string[] = [];
    for (const [name, about] of tries) {
      const answers = await fifty((turn) => act(caller, name, about(turn)));
      const came = tally(name, answers);
      const done = Object.entries(came).filter(([one]) => /Posted|Reported|Changed/.test(one));
      const many = done.reduce((sum, [, count]) => sum + count, 0);
      if (many > 10 || answers.some(({ status }) => status >= 500))
        deviations.push(`${name}: ${JSON.stringify(came)}`);
    }
    return none('at most ten each', deviations);
  }),
]);
