import { expect, it } from 'vitest';
import { publish as publishIncident } from '../../test/incidents.js';
import { postIdea } from '../../test/ideas.js';
import { writeNote } from '../../test/late.js';
import { published } from '../../test/outcomes.js';
import {
  madePromise,
  makePromise,
  promisePlace,
  type PromiseAnswer,
  type PromisePlace,
} from '../../test/promises.js';
import { answer } from '../../test/reviews.js';
import { suggestionBy } from '../../test/suggestions.js';
import { commentBy, conversationBy } from '../../test/threads.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function from(
  place: PromisePlace,
  sourceKind: string,
  sourceId: string | undefined,
  quote: string,
): Promise<PromiseAnswer> {
  return makePromise(place, { sourceKind, sourceId, quote });
}

/** The id of the one row of a table in this community. */
async function idIn({ world }: PromisePlace, table: string): Promise<string | undefined> {
  const { rows } = await world.services.db.connections.query<{ id: string }>(
    `select id from ${table} where community_id = $1`,
    [world.communityId],
  );
  return rows[0]?.id;
}

it('is an answer, also its reason, and leads to it', async () => {
  const place = await promisePlace(await inWorld());
  const given = { text: 'We look at it.', stageId: place.space.stages.CONSIDERING };
  await answer({ ...place, idea: place.idea }, place.mira, given);
  const id = await idIn(place, 'answer');
  const { promise } = await from(place, 'ANSWER', id, 'We look at it.');
  expect(promise).toMatchObject({
    madeTo: { name: 'Ada' },
    source: { kind: 'ANSWER', author: { name: 'Mira' } },
  });
  expect(promise?.source.path).toMatch(new RegExp(`^/ideas/\\d+-.*#answer-${id}$`));
});

it('is a note to who waits too long', async () => {
  const place = await promisePlace(await inWorld());
  const late = {
    ...place,
    tom: place.jon,
    idea: await postIdea(place.world, place.ada, place.space, 'Late'),
  };
  place.world.clock.advance({ days: 9 });
  expect(await writeNote(late, place.mira)).toMatchObject({ __typename: 'LateNoteWritten' });
  const made = await makePromise(place, {
    sourceKind: 'LATE_NOTE',
    sourceId: await idIn(place, 'late_note'),
    quote: 'I have not found the time to test it.',
    dueOn: '2026-03-20',
  });
  expect(made.promise?.source.path).toMatch(/^\/ideas\/\d+-late#late$/);
});

it('is an idea or a conversation of the team, made to nobody in particular', async () => {
  const place = await promisePlace(await inWorld());
  const { world, mira, space } = place;
  const idea = await postIdea(world, mira, space, 'We repaint the stairs');
  expect((await from(place, 'IDEA', idea.id, 'We repaint the stairs')).promise).toMatchObject({
    madeTo: null,
  });
  const { conversationId } = await conversationBy(world, mira, space.id, 'We listen every Monday');
  expect((await from(place, 'CONVERSATION', conversationId, 'We listen every Monday')).promise).toMatchObject(
    {
      about: { kind: 'CONVERSATION', title: 'We listen every Monday' },
    },
  );
});

it('is an outcome', async () => {
  const place = await promisePlace(await inWorld());
  const { world, mira, space, idea } = place;
  const text = 'It works. We bring it to the old meters in summer.';
  const outcome = await published(world, mira, space, [idea], { text });
  const { promise } = await from(place, 'OUTCOME', outcome.id, 'We bring it to the old meters in summer.');
  expect(promise).toMatchObject({ about: { kind: 'OUTCOME', title: outcome.title, path: outcome.path } });
});

it('is a note about what went wrong for many', async () => {
  const place = await promisePlace(await inWorld());
  const { incident } = await publishIncident(place, place.mira);
  const { promise } = await from(place, 'INCIDENT', incident.id, 'We bring back what the meters still hold.');
  expect(promise).toMatchObject({ about: { kind: 'INCIDENT', path: incident.path }, madeTo: null });
});

it('goes along when its idea moves, also from a reply to a suggestion of it', async () => {
  const place = await promisePlace(await inWorld());
  const { world, ada, ben, mira, lead, idea } = place;
  const to = await world.space();
  const { thread } = await suggestionBy(world, ben, idea, { text: 'Read it in the dark.' });
  const said = await commentBy(world, mira, thread.id, 'We will try it in the dark.');
  const quote = 'We will try it in the dark.';
  const promises = [await madePromise(place), await madePromise(place, { sourceId: said, quote })];
  expect(promises[1]?.about).toMatchObject({ kind: 'SUGGESTION' });
  await world.as(lead).run('mutation ($input: MoveIdeaInput!) { moveIdea(input: $input) { __typename } }', {
    input: { ideaId: idea.id, spaceId: to.id },
  });
  const { rows } = await world.services.db.connections.query<{ id: string }>(
    'select distinct space_id as id from promise where community_id = $1',
    [world.communityId],
  );
  expect(rows).toEqual([{ id: to.id }]);
  const document = `{ promises(filter: { space: "${to.slug}" }) { totalCount } }`;
  expect(await world.as(ada).run(document)).toEqual({ promises: { totalCount: 2 } });
});
