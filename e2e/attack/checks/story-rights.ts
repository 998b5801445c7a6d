import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../caller.ts';
import { none, own, same, theme } from '../check.ts';
import { at } from '../http.ts';
import { published, savedStory, story, type TestStory } from '../long/stories.ts';
import type { Place } from '../place.ts';
import { act, cameOf, made, notRefused, type About } from '../together/act.ts';

/** How long a withdrawn story may still be anywhere (practice 1.11), and how often it is looked for. */
const GONE_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

/** Words of a story that nobody has finished. */
const DRAFTED = 'draftedquetzal';

const READ = `query ($number: Int!) { story(number: $number) { id title textHtml teller { name member { id name } } } }`;
const EVERYWHERE = `query ($words: String!) {
  stories { edges { node { title } } } whatGoodLooksLike { edges { node { title } } }
  search(query: $words) { totalCount edges { node { __typename } } } }`;

const placesOf = ({ number, path }: TestStory): string[] => [
  path,
  '/stories',
  '/stories.atom',
  '/what-good-looks-like',
  '/sitemap.xml',
  '/',
  `/stories/${number}/card.png`,
];

/** Where words of a story still stand for somebody. */
async function foundBy(who: Caller, one: TestStory, words: readonly string[]): Promise<string[]> {
  const says = (text: string): boolean => words.some((word) => text.includes(word));
  const places: string[] = [];
  const read = await who.graphql(READ, { number: one.number });
  if (at(read.json, 'data', 'story')) places.push('story');
  const lists = await who.graphql(EVERYWHERE, { words: one.title });
  if (says(lists.text)) places.push(`lists: ${lists.text.slice(0, 200)}`);
  for (const path of placesOf(one)) {
    const answer = await who.get(path);
    if (says(answer.text)) places.push(path);
  }
  return places;
}

function othersActs({ id }: TestStory, by: Caller): [string, About][] {
  const consent = { storyId: id, part: 'STORY', use: 'SITE' };
  return [
    ['saveStory', { input: { storyId: id, fromRevision: 1, kind: 'MEMBER', spaceId: id, title: 'x' } }],
    ['submitStory', { storyId: id }],
    ['giveConsent', { input: { ...consent, nameForm: 'NAME' } }],
    ['withdrawConsent', { input: consent }],
    ['withdrawStory', { input: { storyId: id } }],
    ['reviewStory', { input: { storyId: id, verdict: 'PUBLISHED' } }],
    ['writeSide', { input: { storyId: id, text: 'x' } }],
    ['publishSide', { storyId: id }],
    ['nameInStory', { input: { storyId: id, memberIds: [by.memberId] } }],
    [
      'suggestInStory',
      { input: { storyId: id, fromRevision: 1, title: 'x', context: 'x', text: 'x', why: 'x' } },
    ],
  ];
}

/** A draft that nobody but its teller may know of. */
async function hidden(place: Place): Promise<TestStory> {
  const { customer, publicSpace } = place.things;
  return savedStory(customer, publicSpace, { context: DRAFTED, text: `It is ${DRAFTED}.` });
}

/** What may be read of a story, by whom, and for how long. */
export const storyRights = theme('story-rights', [
  own(
    'a draft is there for its teller alone, and nobody else changes or consents to a story',
    async (place) => {
      const { other, staff, admin } = place.things;
      const draft = await hidden(place);
      const leaks: string[] = [];
      for (const who of [other, staff, admin, place.visitor()])
        leaks.push(...(await foundBy(who, draft, [DRAFTED])));
      leaks.push(...(await notRefused('a customer', other, othersActs(draft, other))));
      const told = await published(place);
      leaks.push(...(await notRefused('a customer', other, othersActs(told, other))));
      leaks.push(...(await notRefused('a visitor', place.visitor(), othersActs(told, place.visitor()))));
      return none('nothing', leaks);
    },
  ),
  own('a story told without a name says nowhere who told it, to the team neither', async (place) => {
    const { other, staff, admin } = place.things;
    const teller = await place.newcomer('Quirina Unsaid');
    const told = await published(place, { teller, nameForm: 'ANONYMOUS' });
    const leaks: string[] = [];
    for (const who of [other, staff, admin, place.visitor()]) {
      const read = await who.graphql(
        `query ($number: Int!) { story(number: $number) { title teller { name member { id } } thread { comments { edges { node { author { id name } } } } } } }`,
        { number: told.number },
      );
      if (!at(read.json, 'data', 'story', 'title')) leaks.push(`not readable: ${read.text.slice(0, 160)}`);
      const pages = [told.path, '/stories', '/stories.atom', '/what-good-looks-like', '/'];
      const texts = await Promise.all(pages.map(async (path) => (await who.get(path)).text));
      for (const [n, text] of [read.text, ...texts].entries()) {
        if (/Quirina|Unsaid/.test(text) || text.includes(teller.memberId))
          leaks.push(`named in ${pages[n - 1] ?? 'the API'}`);
      }
    }
    return none('not named', leaks);
  }),
  own(
    'what was withdrawn is gone everywhere within a minute, for who has read it before as well',
    async (place) => {
      const { customer, other, staff } = place.things;
      const told = await published(place, { uses: ['SITE', 'CARD', 'FEED', 'EXPORT'] });
      const readers = [other, staff, place.visitor()];
      const before = await Promise.all(readers.map((who) => foundBy(who, told, [told.title])));
      await made(customer, 'withdrawConsent', { input: { storyId: told.id, part: 'STORY', use: 'SITE' } });
      const until = Date.now() + GONE_WITHIN_MS;
      let left: string[] = [];
      do {
        left = (await Promise.all(readers.map((who) => foundBy(who, told, [told.title])))).flat();
        if (left.length > 0) await pause(LOOK_EVERY_MS);
      } while (left.length > 0 && Date.now() < until);
      return same([true, []], [before.every((places) => places.includes('story')), left]);
    },
  ),
  own('of a publication and a withdrawal at the same moment the withdrawal stands', async (place) => {
    const { staff, customer } = place.things;
    const one = await story(place);
    const consent = { storyId: one.id, part: 'STORY', use: 'SITE' };
    await made(staff, 'takeOverReview', { storyId: one.id });
    await Promise.all([
      act(staff, 'reviewStory', {
        input: { storyId: one.id, verdict: 'PUBLISHED', reason: 'It reads well.' },
      }),
      act(customer, 'withdrawConsent', { input: consent }),
    ]);
    await act(customer, 'withdrawConsent', { input: consent });
    const visitor = await place.visitor().graphql(READ, { number: one.number });
    return same(null, at(visitor.json, 'data', 'story'));
  }),
  own(
    'nobody is asked twice to tell a story, however many ask at once, and never after a no',
    async (place) => {
      const { staff, admin, idea } = place.things;
      const uma = await place.newcomer('Uma Asked');
      const input = { memberId: uma.memberId, threadId: idea.threadId, words: 'Would you tell how it was?' };
      const came = await Promise.all(
        [staff, admin, staff, admin].map((who) => act(who, 'inviteStory', { input }, randomUUID())),
      );
      const asked = came.filter((answer) => cameOf('inviteStory', answer) === 'StoryInvited').length;
      const { rows } = await place.own.database.query<{ id: string }>(
        'select id from story_invitation where member_id = $1',
        [uma.memberId],
      );
      await made(uma, 'answerStoryInvitation', { input: { invitationId: rows[0]?.id, answer: 'REFUSED' } });
      const again = cameOf('inviteStory', await act(staff, 'inviteStory', { input }, randomUUID()));
      return same([1, 1, 'NotPossible'], [asked, rows.length, again]);
    },
  ),
]);
