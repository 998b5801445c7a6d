import { expect, it } from 'vitest';
import { tablesWith } from '../../test/everywhere.js';
import { deaf, filesIn, testFolder } from '../../test/exports.js';
import { postIdea } from '../../test/ideas.js';
import { mention } from '../../test/inbox.js';
import { creditNoa, CREDITS, leave, leavingScene, type Left, type Seen } from '../../test/leaving.js';
import { usePlace } from '../../test/place.js';
import { listed, tellStory } from '../../test/stories.js';
import { commentBy } from '../../test/threads.js';
import { codeOf, type TestMember } from '../../test/world.js';
import { forgetHolders } from '../accounts/account.module.js';
import { exportCommunity } from '../exports/export.commands.js';
import { openMail, queueMail, type MailContent } from '../mail/mail.module.js';

const place = usePlace(import.meta.filename);

const LEAVING = `{ viewer { leaving { ideas comments votes credits ideasBuiltOn isLastAdmin } } }`;

// It looks for the name in every text of every table, several times over.
it('without a trace leaves no name and no address anywhere, ends every way in, and knows them when they come back', async () => {
  const GONE = 'Noa Quellwasser';
  const all = await leavingScene(place, GONE);
  const { world, noa, ben, mira, space } = all;
  const idea = await postIdea(world, noa, space, 'A lamp for the cellar');
  await commentBy(world, ben, idea.threadId, `Well said, ${mention(noa)}, and to [the page](/x).`);
  await commentBy(world, mira, idea.threadId, `A note on ${mention(noa)}.`, { staffOnly: true });
  const edited = await commentBy(world, ben, idea.threadId, `First for ${mention(noa)}`);
  await world
    .as(ben)
    .run(`mutation ($id: ID!) { editComment(input: { commentId: $id, text: "Second" }) { __typename } }`, {
      id: edited,
    });
  await postIdea(world, ben, space, `Ask ${GONE.split(' ')[0]} less`);
  await creditNoa(all, idea.id);
  const write = (document: string, variables: object = {}): Promise<unknown> =>
    noa.browser.graphql(document, variables);
  await write(`mutation { writeContextCard(input: { text: "I am ${GONE}" }) { __typename } }`);
  await write(
    `mutation { saveDraft(input: { kind: COMMENT, subject: "x", body: "${GONE}" }) { __typename } }`,
  ).catch(() => null);
  const story = await tellStory(
    world,
    { teller: noa, reviewer: mira, space, uses: ['SITE', 'FEED'] },
    { text: `I, ${GONE}, began with paper.` },
  );
  expect(await listed(world, null)).toContain(story.number);
  await place.mailSent();
  // A mail that waits for somebody's quiet hours to end.
  const { services, clock } = place;
  const content: MailContent = {
    community: 'Ideas',
    subject: `${GONE} answered you`,
    preview: `From ${GONE}`,
    blocks: [{ kind: 'quote', text: `Ask @${GONE}`, by: GONE }],
    footer: 'Why',
    unsubscribe: null,
  };
  const waiting = await services.db.transaction(async (tx) =>
    queueMail({ ids: services.ids, settings: services.settings, tx, now: clock.now() }, world.communityId, {
      to: ben,
      content,
      notBefore: new Date(clock.now().getTime() + 86_400_000),
    }),
  );
  const before = await noa.browser.graphql<{ viewer: { leaving: object } }>(LEAVING);
  expect(before.viewer.leaving).toEqual({
    ideas: 1,
    comments: 0,
    votes: 1,
    credits: 1,
    ideasBuiltOn: 1,
    isLastAdmin: false,
  });
  expect(await tablesWith(place.services, GONE)).not.toEqual([]);

  const pages = [
    '/feed.atom',
    `/ideas/${idea.number}`,
    `/members/${noa.id}`,
    '/',
    `/spaces/${space.slug}/feed.atom`,
  ];
  const readAll = async (): Promise<string[]> =>
    Promise.all(pages.map(async (url) => (await place.browser().get(url)).text));
  // Pages are kept for others; what is kept must not outlive the name.
  expect((await readAll()).filter((text) => text.includes(GONE)).length).toBeGreaterThan(1);
  const other = noa.browser.copyOn(place.http);
  const note = 'Thank you. I move to another country.';
  expect(
    await leave(noa.browser, { words: 'ANONYMISE', confirm: GONE, note, answerTo: 'new@home.example' }),
  ).toEqual({
    __typename: 'CommunityLeft',
    words: 'ANONYMISE',
  });
  const sealed = await services.db.connections.query<{ sealed: string }>(
    'select sealed from mail_message where id = $1',
    [waiting],
  );
  expect(openMail(services.settings.secret, sealed.rows[0]?.sealed ?? '')).toMatchObject({
    subject: 'Somebody who left answered you',
    preview: 'From Somebody who left',
    blocks: [{ kind: 'quote', text: 'Ask @Somebody who left', by: 'Somebody who left' }],
  });
  await services.db.connections.query('delete from mail_message where id = $1', [waiting]);
  await place.mailSent();
  expect(await tablesWith(place.services, GONE)).toEqual([]);
  expect(await tablesWith(place.services, 'quellwasser')).toEqual([]);
  const folder = await testFolder();
  await exportCommunity(place.services, folder, deaf);
  const shown = await readAll();
  const taken = JSON.stringify(await filesIn(folder));
  for (const text of [taken, ...shown]) expect(text).not.toMatch(/quellwasser/i);
  // Nor does the address go along that was given for one mail.
  expect(taken).toContain(note);
  expect(taken).not.toContain('new@home.example');
  const found = await world.as(mira).run('{ search(query: "quellwasser", first: 10) { edges { cursor } } }');
  expect(found).toEqual({ search: { edges: [] } });
  expect(await listed(world, mira)).not.toContain(story.number);
  forgetHolders(place.services.db);
  for (const browser of [noa.browser, other]) expect(await browser.viewer()).toBeNull();
  const seen = await world.as(mira).run<Seen>(CREDITS, { number: idea.number });
  expect(seen.idea).toEqual({ credits: [], author: { name: 'Somebody who left', hasLeft: true } });

  // The note has an owner, is answered once by a person, and then the address is gone.
  const GOODBYES =
    '{ goodbyes(first: 10) { totalCount edges { node { id note wantsAnswer owner { name } answer } } } }';
  expect(codeOf(await world.as(ben).ask(GOODBYES))).toBe('FORBIDDEN');
  const { goodbyes } = await world
    .as(mira)
    .run<{ goodbyes: { edges: { node: { id: string } }[] } }>(GOODBYES);
  expect(goodbyes).toMatchObject({
    totalCount: 1,
    edges: [{ node: { note, wantsAnswer: true, owner: { name: 'Lead' }, answer: null } }],
  });
  const ANSWER = `mutation ($input: AnswerGoodbyeInput!) { answerGoodbye(input: $input) { __typename } }`;
  const READ = `mutation ($id: ID!) { readGoodbye(goodbyeId: $id) { __typename } }`;
  const input = { goodbyeId: goodbyes.edges[0]?.node.id ?? '', text: 'Travel well.' };
  expect(codeOf(await world.as(ben).ask(ANSWER, { input }))).toBe('FORBIDDEN');
  const read = (who: TestMember, id = input.goodbyeId): Promise<{ readGoodbye: Left }> =>
    world.as(who).run<{ readGoodbye: Left }>(READ, { id });
  expect(codeOf(await world.as(ben).ask(READ, { id: input.goodbyeId }))).toBe('FORBIDDEN');
  expect((await read(mira)).readGoodbye.__typename, 'they asked for an answer').toBe('NotPossible');
  const answers = await Promise.all(
    [1, 2].map(() => world.as(mira).run<{ answerGoodbye: Left }>(ANSWER, { input })),
  );
  expect(answers.map(({ answerGoodbye }) => answerGoodbye.__typename).toSorted()).toEqual([
    'GoodbyeAnswered',
    'NotPossible',
  ]);
  // Without an address it is read by a person, once, who stands beside it.
  const quiet = place.services.ids.next();
  await services.db.connections.query(
    `insert into goodbye (community_id, id, note, owner_id, at) values ($1, $2, 'Farewell.', $3, $4)`,
    [world.communityId, quiet, mira.id, clock.now()],
  );
  const twice = await Promise.all([read(mira, quiet), read(mira, quiet)]);
  expect(twice.map(({ readGoodbye }) => readGoodbye.__typename).toSorted()).toEqual([
    'GoodbyeAnswered',
    'NotPossible',
  ]);
  const OPEN = '{ goodbyes(first: 10, filter: { answered: false }) { totalCount } }';
  expect(await world.as(mira).run(OPEN)).toEqual({ goodbyes: { totalCount: 0 } });
  await place.mailSent();
  expect(place.mail.newestTo('new@home.example', /Travel well/).text).toContain('Mira');

  // Back with the same address: asked for a name, the same person, and the credit shows again.
  const back = place.browser();
  const code = await place.codeFor(noa.email, back);
  const asked = await back.post('/api/sign-in/code/verify', { email: noa.email, code });
  expect(asked.body).toMatchObject({ needsName: true });
  const again = await place.signedIn(noa.email, 'Noa Anew');
  expect(await again.viewer()).toMatchObject({ id: noa.id, member: { name: 'Noa Anew' } });
  const restored = await world.as(mira).run<Seen>(CREDITS, { number: idea.number });
  expect(restored.idea).toEqual({
    credits: [{ member: { name: 'Noa Anew' } }],
    author: { name: 'Noa Anew', hasLeft: false },
  });
}, 60_000);
