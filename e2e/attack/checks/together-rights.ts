import { none, own, theme } from '../check.ts';
import { at } from '../http.ts';
import type { Place } from '../place.ts';
import { POST_COMMENT, postIdea } from '../things.ts';
import { made, notRefused, type About } from '../together/act.ts';
import { LISTS, visitorOf, writesTo } from '../together/asked.ts';
import { peopleOf, writeTogether, type People, type Written } from '../together/written.ts';

interface Open {
  people: People;
  written: Written;
}

const kept = new WeakMap<Place, Promise<Open>>();

/** Written together where everybody sees it. Made once. */
function open(place: Place): Promise<Open> {
  const make = async (): Promise<Open> => {
    const { publicSpace, idea } = place.things;
    const people = await peopleOf(place);
    const written = await writeTogether(people, { space: publicSpace, publicIdea: idea, word: 'openibex' });
    return { people, written };
  };
  const there = kept.get(place) ?? make();
  kept.set(place, there);
  return there;
}

/** What anybody who sees it may do. */
const FREE = new Set([
  'suggestEdit',
  'supportSuggestion',
  'withdrawSuggestionSupport',
  'openDifference',
  'meToo',
]);
/** What takes back only what is one's own, and may say that there is nothing. */
const OWN_ONLY = new Set(['takeBackMeToo', 'keepSupport', 'answerCoAuthorInvitation', 'leaveCoAuthorship']);

/** Who may not do what. */
export const togetherRights = theme('together-rights', [
  own('a customer who is no part of it steers nothing and writes in nobody’s name', async (place) => {
    const { people, written } = await open(place);
    const { other } = place.things;
    const acts = writesTo(written, other.memberId)
      .filter(([name]) => !FREE.has(name) && !OWN_ONLY.has(name))
      .map(([name, about]): [string, About] => [name, about]);
    const cause = {
      title: 'x',
      explanation: 'y',
      ownerId: other.memberId,
      irritantIds: [written.irritantId],
    };
    acts.push(['createRootCause', { input: { ...cause, spaceId: place.things.publicSpace.id } }]);
    return none('refused each', [
      ...(await notRefused('other', other, acts)),
      ...(await notRefused(
        'visitor',
        visitorOf(place),
        writesTo(written, people.ann.memberId).map(([name, about]) => [name, about]),
      )),
    ]);
  }),
  own('an author steers no irritant and merges nothing of others', async (place) => {
    const { people, written } = await open(place);
    const { ann, ben } = people;
    const { irritantId, rootCauseId, callId, mergeId, idea } = written;
    const foreign = place.things.idea.id;
    const steering: [string, About][] = [
      ['fixIrritant', { input: { irritantId, words: 'x' } }],
      ['fixRootCause', { input: { rootCauseId, words: 'x' } }],
      ['editRootCause', { input: { rootCauseId, title: 'x', explanation: 'y', ownerId: ann.memberId } }],
      ['gatherIrritants', { input: { rootCauseId, irritantIds: [irritantId] } }],
      ['letGo', { irritantId }],
      ['callForIdeas', { input: { irritantId, question: 'x' } }],
      ['endCall', { callId }],
      ['nameDecider', { ideaId: idea.id, memberId: ann.memberId }],
      ['mergeIdeas', { input: { sourceId: idea.id, targetId: foreign, why: 'x' } }],
      ['mergeIdeas', { input: { sourceId: foreign, targetId: idea.id, why: 'x' } }],
      ['undoMerge', { input: { mergeId, why: 'x' } }],
      ['askReadBack', { input: { ideaId: idea.id, revision: 1, words: 'x' } }],
    ];
    return none('refused each', [
      ...(await notRefused('ann', ann, steering)),
      ...(await notRefused('ben', ben, steering)),
    ]);
  }),
  own('nobody answers what another was asked: read-back, credit, invitation, objection', async (place) => {
    const { people, written } = await open(place);
    const { ann, ben, cid, staff } = people;
    const { creditId, idea, mergeId, readBackId } = written;
    const fresh = await made(staff, 'askReadBack', {
      input: { ideaId: idea.id, revision: 1, words: 'Again?' },
    }).catch(() => ({ id: readBackId }) as Record<string, unknown>);
    const confirm: About = { input: { readBackId: fresh['id'], confirmed: true } };
    return none('refused each', [
      ...(await notRefused('ben', ben, [
        ['answerReadBack', confirm],
        ['answerCredit', { creditId, consent: true }],
        ['answerCoAuthorInvitation', { ideaId: idea.id, accept: false }],
      ])),
      ...(await notRefused('staff', staff, [
        ['answerReadBack', confirm],
        ['answerCredit', { creditId, consent: true }],
        ['answerCoAuthorInvitation', { ideaId: idea.id, accept: true }],
        ['objectToMerge', { input: { mergeId, words: 'x' } }],
      ])),
      ...(await notRefused('ann', ann, [
        ['answerCredit', { creditId, consent: true }],
        ['objectToMerge', { input: { mergeId, words: 'x' } }],
      ])),
      ...(await notRefused('cid', cid, [['objectToMerge', { input: { mergeId, words: 'x' } }]])),
    ]);
  }),
  own('each side of a difference keeps its own words, and nobody agrees with themselves', async (place) => {
    const { people, written } = await open(place);
    const { ann, ben, staff } = people;
    const { differenceId, sharedId, proposalId } = written;
    const { admin } = place.things;
    const sides = async (): Promise<unknown> =>
      at(
        await ann.ask(
          'query ($id: ID!) { ideaById(id: $id) { differences { sides { side position member { id } } } } }',
          {
            id: written.idea.id,
          },
        ),
        'ideaById',
        'differences',
      );
    const before = JSON.stringify(await sides());
    const say: About = { input: { differenceId, position: 'In their name', importance: 'NICE' } };
    const deviations = [
      ...(await notRefused('ben', ben, [['saySide', say]])),
      ...(await notRefused('admin', admin, [['saySide', say]])),
      ...(await notRefused('ann', ann, [
        ['agreeToShared', { differenceId, proposalId: sharedId }],
        ['agreeToOutcome', { differenceId, proposalId }],
      ])),
    ];
    const after = JSON.stringify(await sides());
    await made(staff, 'saySide', { input: { differenceId, position: 'Only ours', importance: 'NICE' } });
    const text = JSON.stringify(await sides());
    const kept = text.includes('My position openibex') && text.includes('Only ours');
    return none('refused, unchanged, and one side each', [
      ...deviations,
      ...(before === after ? [] : ['words changed']),
      ...(kept ? [] : [text.slice(0, 300)]),
    ]);
  }),
  own('nobody decides on their own suggestion, whoever they are', async (place) => {
    const { staff, admin, publicSpace } = place.things;
    const author = await place.newcomer('Dora Decider');
    const deviations: string[] = [];
    const own = await postIdea(staff, publicSpace, 'Of the team', 'Plain words of the team.');
    for (const [who, suggester] of [
      ['admin', admin],
      ['customer', author],
    ] as const) {
      const change = {
        ideaId: own.id,
        fromRevision: 1,
        title: 'Of the team',
        text: `Words ${who}.`,
        why: 'x',
      };
      const { id } = await made(suggester, 'suggestEdit', { input: change });
      deviations.push(
        ...(await notRefused(who, suggester, [
          ['acceptSuggestion', { input: { suggestionId: id, fromRevision: 1 } }],
          [
            'acceptSuggestion',
            { input: { suggestionId: id, fromRevision: 1, title: 'Mine', text: 'Other words' } },
          ],
          ['declineSuggestion', { input: { suggestionId: id, reason: 'x' } }],
          ['supportSuggestion', { suggestionId: id }],
        ])),
      );
    }
    return none('refused each', deviations);
  }),
  own('a credit without consent is shown to nobody, wherever it is looked for', async (place) => {
    const { people } = await open(place);
    const { staff, ann, ben } = people;
    const person = await place.newcomer('Nora Noconsent');
    const idea = await postIdea(ann, place.things.publicSpace, 'With a credit', 'x');
    const said = await person.ask(POST_COMMENT, { input: { threadId: idea.threadId, text: 'A thought' } });
    const commentId = at(said, 'postComment', 'comment', 'id');
    await made(staff, 'giveCredit', {
      input: { ideaId: idea.id, memberId: person.memberId, commentId, what: 'whisperedibex' },
    });
    const found: string[] = [];
    const look = async (): Promise<void> => {
      for (const caller of [visitorOf(place), ann, ben, staff, place.things.admin]) {
        for (const query of [
          ...LISTS.slice(0, 7),
          `{ ideaById(id: "${idea.id}") { credits { what member { name } } } }`,
          `{ member(id: "${person.memberId}") { credits(first: 20) { edges { node { what } } } } }`,
          '{ search(query: "whisperedibex") { totalCount edges { node { path } } } }',
        ]) {
          const { text } = await caller.graphql(query);
          if (/whisperedibex/.test(text)) found.push(`${query.slice(0, 60)} for ${caller.email}`);
        }
        for (const path of [idea.path, `/members/${person.memberId}`]) {
          if ((await caller.get(path)).text.includes('whisperedibex')) found.push(path);
        }
      }
    };
    await look();
    const mine = await person.ask('{ viewer { credits(first: 5) { edges { node { id what } } } } }');
    const creditId = String(at(mine, 'viewer', 'credits', 'edges', 0, 'node', 'id'));
    await made(person, 'answerCredit', { creditId, consent: true });
    const shown = (await ben.get(idea.path)).text.includes('whisperedibex');
    await made(person, 'answerCredit', { creditId, consent: false });
    await look();
    return none('only while they agree', [...found, ...(shown ? [] : ['not even with consent'])]);
  }),
]);
