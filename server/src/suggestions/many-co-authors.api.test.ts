import { CO_AUTHORS_MAX } from '@rapport/shared/limits';
import { expect, it } from 'vitest';
import { accept, sceneIn, suggestionBy, TEXT } from '../../test/suggestions.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

/** Makes as many members co-authors of an idea as are asked for. */
async function fill(world: World, ideaId: string, author: TestMember, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const writer = await world.member('CUSTOMER', `Writer ${i}`);
    const member = { memberId: writer.id, ideaId };
    await world
      .as(author)
      .run(`mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { __typename } }`, {
        input: member,
      });
    await world
      .as(writer)
      .run(`mutation ($id: ID!) { answerCoAuthorInvitation(ideaId: $id, accept: true) { __typename } }`, {
        id: ideaId,
      });
  }
}

const CAME_OF = `query ($number: Int!) { idea(number: $number) {
  coAuthors { name } credits { member { name } } suggestions { edges { node { state coAuthorsWereFull } } }
} }`;

it('accepts and credits whoever comes to an idea with as many co-authors as it may, and says that they are none', async () => {
  const { world, author, ben, idea } = await sceneIn(await inWorld());
  const wants = { wantsCredit: true, wantsCoAuthorship: true };
  const cleo = await world.member('CUSTOMER', 'Cleo');
  const first = await suggestionBy(world, cleo, idea, { text: TEXT.replace('steep', 'dark'), ...wants });
  await fill(world, idea.id, author, CO_AUTHORS_MAX - 1);
  expect(await accept(world, author, first.id)).toMatchObject({ __typename: 'SuggestionChanged' });
  const text = TEXT.replace('steep', 'dark').replace('small', 'tiny');
  const second = await suggestionBy(world, ben, idea, { text, fromRevision: 2, ...wants });
  expect(await accept(world, author, second.id, { fromRevision: 2 })).toMatchObject({
    __typename: 'SuggestionChanged',
  });
  const found = await world.as(ben).run<{
    idea: { coAuthors: { name: string }[]; credits: { member: { name: string } }[]; suggestions: unknown };
  }>(CAME_OF, { number: idea.number });
  const names = found.idea.coAuthors.map(({ name }) => name);
  expect(names).toHaveLength(CO_AUTHORS_MAX);
  expect(names).toContain('Cleo');
  expect(names).not.toContain(ben.name);
  expect(found.idea.credits.map(({ member }) => member.name)).toContain(ben.name);
  expect(found.idea.suggestions).toEqual({
    edges: [
      { node: { state: 'ACCEPTED', coAuthorsWereFull: true } },
      { node: { state: 'ACCEPTED', coAuthorsWereFull: false } },
    ],
  });
});
