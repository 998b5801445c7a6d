import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { inboxOf, summary } from '../../test/inbox.js';
import { commentBy } from '../../test/threads.js';
import { answerInvitation, invite, leave, ownCredits, takeBack, writersIn } from '../../test/together.js';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function seen(world: World, who: TestMember | null, number: number) {
  const { idea } = await world.as(who).run<{
    idea: {
      author: { name: string };
      coAuthors: { name: string }[];
      coAuthorships: {
        id: string;
        name: string;
        state: string;
        message: string | null;
        viewerCan: string[];
      }[];
      viewerFollows: boolean;
      viewerCan: string[];
    };
  }>(`{ idea(number: ${number}) { author { name } coAuthors { name } viewerFollows viewerCan
    coAuthorships { id name state message viewerCan } } }`);
  return idea;
}

describe('inviting a co-author', () => {
  it('is for those who write an idea they can see, and answering is for whom they asked', async () => {
    const { world, ada, ben, cleo, mira, idea } = await writersIn(await inWorld());
    const document = `mutation ($id: ID!) { inviteCoAuthor(input: { ideaId: $id }) { __typename } }`;
    expect(codeOf(await world.as(null).ask(document, { id: idea.id }))).toBe('UNAUTHENTICATED');
    for (const other of [ben, mira]) {
      expect((await invite(world, other, idea, cleo)).__typename).toBe('NotPossible');
    }
    const hidden = await postIdea(world, mira, await world.space('STAFF'));
    expect((await invite(world, ada, hidden, ben)).__typename).toBe('NotFound');
    await invite(world, ada, idea, ben, 'You know the cellar.');
    const [invitation] = (await seen(world, ada, idea.number)).coAuthorships;
    expect((await answerInvitation(world, cleo, idea, true)).__typename).toBe('NotPossible');
    expect((await takeBack(world, cleo, invitation?.id ?? '')).__typename).toBe('NotFound');
    // An open invitation is nobody else's business, the team's neither.
    for (const other of [null, cleo, mira]) {
      expect((await seen(world, other, idea.number)).coAuthorships).toEqual([]);
    }
  });

  it('refuses what is no person, oneself, the author, and who could not see it', async () => {
    const { world, ada, ben, mira, idea } = await writersIn(await inWorld());
    const codes = async (whom: { name?: string; email?: string }) =>
      (await invite(world, ada, idea, whom)).fields?.map(({ path, code }) => `${path} ${code}`);
    expect(await codes({})).toEqual(['name REQUIRED', 'email REQUIRED']);
    expect(await codes({ name: 'Dora', email: 'nowhere' })).toEqual(['email NOT_AN_EMAIL']);
    expect((await invite(world, ada, idea, ada)).message).toBe('You cannot invite yourself.');
    expect((await invite(world, ada, idea, { ...ben, id: world.communityId })).__typename).toBe('NotFound');
    const hidden = await postIdea(world, mira, await world.space('STAFF'));
    expect((await invite(world, mira, hidden, ben)).message).toContain('only people of the team');
  });

  it('offers who commented first, then who supports it, then by name, and nobody who cannot be asked', async () => {
    const { world, ada, ben, cleo, idea } = await writersIn(await inWorld());
    await world.member('CUSTOMER', 'Dora');
    await commentBy(world, cleo, idea.threadId, 'The light is bad too.');
    await world
      .as(ben)
      .run(`mutation ($id: ID!) { supportIdea(input: { ideaId: $id }) { __typename } }`, { id: idea.id });
    const offered = async (who: TestMember | null, search: string | null) => {
      const { idea: found } = await world
        .as(who)
        .run<{ idea: { possibleCoAuthors: { name: string }[] } }>(
          `query ($search: String) { idea(number: ${idea.number}) { possibleCoAuthors(search: $search) { name } } }`,
          { search },
        );
      return found.possibleCoAuthors.map(({ name }) => name);
    };
    expect(await offered(ada, null)).toEqual(['Cleo', 'Ben']);
    expect(await offered(ada, 'or')).toEqual(['Dora']);
    expect(await offered(ada, '%')).toEqual([]);
    expect(await offered(ben, null)).toEqual([]);
    expect(await offered(null, 'or')).toEqual([]);
    await invite(world, ada, idea, cleo);
    expect(await offered(ada, null)).toEqual(['Ben']);
  });
});

describe('writing together', () => {
  it('begins with a yes: in the byline, following, editing, and everybody who writes is told', async () => {
    const { world, ada, ben, cleo, idea } = await writersIn(await inWorld());
    await invite(world, ada, idea, ben, 'You know the cellar.');
    expect(await inboxOf(world, ben)).toMatchObject([
      {
        kind: 'CO_AUTHOR_INVITATION',
        reason: 'ASKED',
        path: expect.stringContaining('#co-authors'),
        excerpt: 'You know the cellar.',
      },
    ]);
    expect((await seen(world, ben, idea.number)).coAuthorships).toMatchObject([
      { name: 'Ben', state: 'INVITED', message: 'You know the cellar.', viewerCan: ['ANSWER'] },
    ]);
    const { viewer } = await world
      .as(ben)
      .run(`{ viewer { coAuthorInvitations { idea { number } invitedBy { name } } } }`);
    expect(viewer).toEqual({
      coAuthorInvitations: [{ idea: { number: idea.number }, invitedBy: { name: 'Ada' } }],
    });
    expect((await answerInvitation(world, ben, idea, true)).idea?.coAuthors).toEqual([{ name: 'Ben' }]);
    const after = await seen(world, ben, idea.number);
    expect(after).toMatchObject({ author: { name: 'Ada' }, viewerFollows: true });
    expect(after.viewerCan).toEqual(expect.arrayContaining(['EDIT', 'DECIDE', 'INVITE']));
    expect(after.viewerCan).not.toContain('WITHDRAW');
    expect(await summary(world, ada)).toEqual(['CO_AUTHOR_ANSWER AUTHOR 1']);
    // A co-author invites too, and everybody who writes hears of it.
    await invite(world, ben, idea, cleo);
    await answerInvitation(world, cleo, idea, true);
    expect(await summary(world, ada)).toEqual(['CO_AUTHOR_ANSWER AUTHOR 2']);
    expect(await summary(world, ben)).toContain('CO_AUTHOR_ANSWER CO_AUTHOR 1');
    expect((await seen(world, null, idea.number)).coAuthors).toEqual([{ name: 'Ben' }, { name: 'Cleo' }]);
  });

  it('takes a no for a no: told to who asked, asked again once, and never a third time', async () => {
    const { world, ada, ben, idea } = await writersIn(await inWorld());
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await invite(world, ada, idea, ben)).__typename).toBe('CoAuthorsChanged');
      expect((await invite(world, ada, idea, ben)).message).toContain('has not answered yet');
      await answerInvitation(world, ben, idea, false);
      expect((await answerInvitation(world, ben, idea, true)).message).toContain('answered already');
    }
    expect((await invite(world, ada, idea, ben)).message).toContain('invited twice already');
    expect(await summary(world, ada)).toEqual(['CO_AUTHOR_ANSWER AUTHOR 2']);
    expect((await seen(world, null, idea.number)).coAuthors).toEqual([]);
  });

  it('ends as one likes, and the credit stays as its person wants it', async () => {
    const { world, ada, ben, idea } = await writersIn(await inWorld());
    await invite(world, ada, idea, ben);
    await answerInvitation(world, ben, idea, true, true);
    expect((await leave(world, ben, idea)).idea?.coAuthors).toEqual([]);
    expect((await leave(world, ben, idea)).message).toBe('You are not a co-author of this idea.');
    const { idea: shown } = await world
      .as(null)
      .run<{ idea: object }>(
        `{ idea(number: ${idea.number}) { credits { what member { name } givenBy { name } } } }`,
      );
    expect(shown).toEqual({
      credits: [{ what: 'wrote this as a co-author', member: { name: 'Ben' }, givenBy: { name: 'Ada' } }],
    });
    expect((await seen(world, ben, idea.number)).viewerCan).not.toContain('EDIT');
    // Asked once more, he comes back; his credit is not given twice.
    await invite(world, ada, idea, ben);
    await answerInvitation(world, ben, idea, true);
    expect(await ownCredits(world, ben)).toHaveLength(1);
  });

  it('lets an invitation be taken back while nobody has answered', async () => {
    const { world, ada, ben, idea } = await writersIn(await inWorld());
    const { idea: asked } = await invite(world, ada, idea, ben);
    const id = asked?.coAuthorships[0]?.id ?? '';
    expect((await takeBack(world, ada, id)).idea?.coAuthorships).toEqual([]);
    expect((await answerInvitation(world, ben, idea, true)).message).toBe('The invitation was taken back.');
    expect((await takeBack(world, ada, id)).message).toContain('does not wait');
  });

  it('has room for five open invitations and ten co-authors', async () => {
    const { world, ada, idea } = await writersIn(await inWorld());
    const people = await Promise.all(Array.from({ length: 11 }, async () => world.member()));
    for (const person of people.slice(0, 5)) await invite(world, ada, idea, person);
    expect((await invite(world, ada, idea, people[5]!)).message).toContain('At most 5 invitations');
    for (const person of people.slice(0, 5)) await answerInvitation(world, person, idea, true);
    for (const person of people.slice(5, 10)) await invite(world, ada, idea, person);
    for (const person of people.slice(5, 10)) await answerInvitation(world, person, idea, true);
    expect((await invite(world, ada, idea, people[10]!)).message).toBe('An idea has at most 10 co-authors.');
    expect((await seen(world, null, idea.number)).coAuthors).toHaveLength(10);
  });

  // Decidim issue 4692: co-authors were lost on publishing.
  it('survives moving, withdrawing and restoring, and does not let the idea go where they cannot follow', async () => {
    const { world, ada, ben, mira, idea } = await writersIn(await inWorld());
    await invite(world, ada, idea, ben);
    await answerInvitation(world, ben, idea, true);
    const move = `mutation ($ideaId: ID!, $spaceId: ID!) {
      moveIdea(input: { ideaId: $ideaId, spaceId: $spaceId }) { __typename ... on Problem { message } } }`;
    const [open, closed] = [await world.space('MEMBERS'), await world.space('STAFF')];
    const staffIdea = await postIdea(world, mira, await world.space());
    await invite(world, mira, staffIdea, ben);
    expect(await world.as(mira).run(move, { ideaId: staffIdea.id, spaceId: closed.id })).toMatchObject({
      moveIdea: { __typename: 'NotPossible', message: expect.stringContaining('co-authors') },
    });
    await world.as(mira).run(move, { ideaId: idea.id, spaceId: open.id });
    for (const act of ['withdrawIdea', 'restoreIdea']) {
      await world.as(ada).run(`mutation ($id: ID!) { ${act}(ideaId: $id) { __typename } }`, { id: idea.id });
    }
    expect((await seen(world, ben, idea.number)).coAuthors).toEqual([{ name: 'Ben' }]);
    expect((await seen(world, ben, idea.number)).viewerCan).toContain('EDIT');
  });
});
