import { describe, expect, it } from 'vitest';
import {
  accept,
  ACCEPT,
  DECLINE,
  editBy,
  READ,
  sceneIn,
  suggestionBy,
  TEXT,
} from '../../test/suggestions.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

describe('deciding at once', () => {
  it('lets one of many win who accept and edit at once, and tells the others what stands', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const others = [ben, await world.member(), await world.member()];
    const suggestions = await Promise.all(
      others.map((who, n) => suggestionBy(world, who, idea, { text: `${TEXT} Number ${n}.` })),
    );
    const [edited, ...accepted] = await Promise.all([
      editBy(world, author, idea, { text: `${TEXT} Mine.` }),
      ...suggestions.map(({ id }) => accept(world, author, id)),
      ...suggestions.map(({ id }) => accept(world, author, id)),
    ]);
    const won = accepted.filter(({ __typename }) => __typename === 'SuggestionChanged').length;
    expect(won + (edited === 'IdeaChanged' ? 1 : 0)).toBe(1);
    for (const { __typename, merge, message } of accepted) {
      if (__typename === 'SuggestionConflict') {
        expect(merge).toMatchObject({ currentRevision: 2 });
      } else if (__typename === 'NotPossible') {
        expect(message).toContain('accepted already');
      }
    }
    const { idea: now } = await world
      .as(null)
      .run<{ idea: object }>(
        `query ($number: Int!) { idea(number: $number) { revision revisions { number } } }`,
        { number: idea.number },
      );
    expect(now).toEqual({ revision: 2, revisions: [{ number: 2 }, { number: 1 }] });
  });

  it('loses nothing when all are accepted at once and each conflict is resolved by what is offered', async () => {
    const { world, author, idea } = await sceneIn(await inWorld());
    const people = await Promise.all(Array.from({ length: 6 }, () => world.member()));
    const suggestions = await Promise.all(
      people.map((who, n) => suggestionBy(world, who, idea, { text: `${TEXT} Words number${n}.` })),
    );
    const untilAccepted = async (id: string): Promise<void> => {
      let more: Record<string, unknown> = {};
      for (let tries = 0; tries < 20; tries += 1) {
        const { __typename, merge } = await accept(world, author, id, more);
        if (__typename === 'SuggestionChanged') {
          return;
        }
        const { currentRevision, title, text } = merge as Record<
          'currentRevision' | 'title' | 'text',
          unknown
        >;
        more = { fromRevision: currentRevision, title, text };
      }
      throw new Error('It was never accepted.');
    };
    await Promise.all(suggestions.map(({ id }) => untilAccepted(id)));
    const { idea: now } = await world.as(null).run<{
      idea: { revision: number; text: string; revisions: { suggestion: { number: number } | null }[] };
    }>(`query ($number: Int!) { idea(number: $number) { revision text revisions { suggestion { number } } } }`, {
      number: idea.number,
    });
    expect(now.revision).toBe(7);
    expect(people.filter((_, n) => !now.text.includes(`number${n}`))).toEqual([]);
    // Each revision came from a suggestion of its own.
    const numbers = now.revisions.map(({ suggestion }) => suggestion?.number ?? 0);
    expect(numbers.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const { rows } = await world.services.db.connections.query(
      'select count(*)::int as credits from credit where idea_id = $1',
      [idea.id],
    );
    expect(rows).toEqual([{ credits: 6 }]);
  });

  it('comes to one end when a suggestion is accepted, declined and withdrawn at the same moment', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const WITHDRAW = `mutation ($id: ID!) { withdrawSuggestion(suggestionId: $id) { __typename } }`;
    const ends = await Promise.all([
      accept(world, author, id),
      world.as(author).run(DECLINE, { input: { suggestionId: id, reason: 'It says less.' } }),
      world.as(ben).run(WITHDRAW, { id }),
    ]);
    expect(ends.filter((end) => JSON.stringify(end).includes('"SuggestionChanged"'))).toHaveLength(1);
    const { suggestion } = await world
      .as(null)
      .run<{ suggestion: { state: string } }>(READ, { idea: idea.number, number: 1 });
    const { idea: now } = await world
      .as(null)
      .run<{ idea: { revision: number } }>(`query ($n: Int!) { idea(number: $n) { revision } }`, {
        n: idea.number,
      });
    expect(now.revision).toBe(suggestion.state === 'ACCEPTED' ? 2 : 1);
  });

  it('happens once for one key, and answers alike', async () => {
    const { world, author, ben, idea } = await sceneIn(await inWorld());
    const { id } = await suggestionBy(world, ben, idea, { text: 'Shorter.' });
    const twice = await Promise.all(
      [1, 2].map(() =>
        world
          .as(author)
          .run(
            ACCEPT.replace('($input', '($key: UUID, $input').replace(
              'input: $input)',
              'input: $input, idempotencyKey: $key)',
            ),
            { key: '0196a1b2-0000-7000-8000-000000000001', input: { suggestionId: id, fromRevision: 1 } },
          ),
      ),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({ acceptSuggestion: { suggestion: { revision: 2 } } });
  });
});
