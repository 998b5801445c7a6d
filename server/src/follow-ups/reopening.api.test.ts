import { describe, expect, it } from 'vitest';
import {
  followUpPlace,
  ideaNow,
  pass,
  questionOf,
  say,
  shipped,
  type FollowUpPlace,
} from '../../test/follow-ups.js';
import { postIdea } from '../../test/ideas.js';
import { inboxOf } from '../../test/inbox.js';
import { merged } from '../../test/merging.js';
import { useWorlds, type TestMember } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function asked(): Promise<FollowUpPlace> {
  const place = await followUpPlace(await inWorld());
  await shipped(place);
  await pass(place, 30);
  return place;
}

async function no(place: FollowUpPlace, who: TestMember, more: object = {}): Promise<string> {
  const { id } = await questionOf(place, who);
  return (await say(place, who, id, { verdict: 'NOT', ...more })).__typename;
}

const kinds = async ({ world }: FollowUpPlace, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who)).map(({ kind }) => kind);

describe('NOT (1.12)', () => {
  it('of the author opens the idea again with a named person, and everybody who follows is told', async () => {
    const place = await asked();
    const { ada, ben, mira } = place;
    expect((await ideaNow(place, null)).stage.category).toBe('SHIPPED');
    await no(place, ada, { text: 'It reads my 7 as a 1.', shown: 'NAMED' });
    expect(await ideaNow(place, null)).toMatchObject({
      stage: { category: 'CONSIDERING' },
      waiting: { days: 0 },
      reopening: {
        owner: { name: 'Mira' },
        text: 'It reads my 7 as a 1.',
        member: { name: 'Ada' },
        outcome: { title: 'Meters are read from a photo' },
      },
    });
    const { rows } = await place.world.services.db.connections.query(
      'select decider_id from idea where id = $1',
      [place.idea.id],
    );
    expect(rows).toEqual([{ decider_id: mira.id }]);
    const told = (await inboxOf(place.world, ben)).find(({ kind }) => kind === 'IDEA_REOPENED');
    expect(told).toMatchObject({ excerpt: 'It reads my 7 as a 1.', actors: [{ name: 'Mira' }] });
    expect(told?.path).toMatch(/^\/ideas\/\d+.*#reopened$/);
    const heard = (await inboxOf(place.world, mira)).find(({ kind }) => kind === 'FOLLOW_UP_ANSWER');
    expect(heard?.excerpt).toContain('The idea is open again, and Mira looks at it.');
  });

  it('of a co-author or the author of a merged idea does so too', async () => {
    const place = await asked();
    await no(place, place.cleo);
    expect((await ideaNow(place, null)).stage.category).toBe('CONSIDERING');
    const other = await followUpPlace(await inWorld());
    const eve = await other.world.member('CUSTOMER', 'Eve');
    await merged(
      other.world,
      other.mira,
      await postIdea(other.world, eve, other.space, 'Scan it'),
      other.idea,
    );
    await shipped(other);
    await pass(other, 30);
    expect((await questionOf(other, eve)).askedAs).toBe('AUTHOR');
    await no(other, eve);
    expect((await ideaNow(other, null)).stage.category).toBe('CONSIDERING');
  });

  it('of a supporter, and PARTLY of the author, leave it shipped', async () => {
    const place = await asked();
    await no(place, place.ben);
    const { id } = await questionOf(place, place.ada);
    await say(place, place.ada, id, { verdict: 'PARTLY' });
    expect(await ideaNow(place, null)).toMatchObject({ stage: { category: 'SHIPPED' }, reopening: null });
    expect(await kinds(place, place.dan)).not.toContain('IDEA_REOPENED');
  });

  it('without a public name names nobody, on the page or in what is told', async () => {
    const place = await asked();
    await no(place, place.cleo, { text: 'It reads my 7 as a 1.' });
    expect((await ideaNow(place, place.ben)).reopening).toMatchObject({ text: null, member: null });
    expect((await ideaNow(place, place.jon)).reopening).toMatchObject({
      text: 'It reads my 7 as a 1.',
      member: { name: 'Cleo' },
    });
    const told = (await inboxOf(place.world, place.ben)).find(({ kind }) => kind === 'IDEA_REOPENED');
    expect(told).toMatchObject({ excerpt: '', actors: [{ name: 'Mira' }] });
  });

  it('of two authors at once opens it once', async () => {
    const place = await asked();
    expect(await Promise.all([no(place, place.ada), no(place, place.cleo)])).toEqual([
      'FollowUpChanged',
      'FollowUpChanged',
    ]);
    const { rows } = await place.world.services.db.connections.query(
      'select count(*)::int as n from idea_reopening where idea_id = $1',
      [place.idea.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect((await kinds(place, place.ben)).filter((kind) => kind === 'IDEA_REOPENED')).toHaveLength(1);
  });

  it('names who answers for the space when who shipped it has left the team', async () => {
    const place = await asked();
    await place.world.services.db.connections.query(`update member set role = 'CUSTOMER' where id = $1`, [
      place.mira.id,
    ]);
    await no(place, place.ada);
    expect((await ideaNow(place, null)).reopening?.owner.name).toBe('Jon');
    expect(await kinds(place, place.jon)).toContain('FOLLOW_UP_ANSWER');
    expect(await kinds(place, place.mira), 'words for the team').not.toContain('FOLLOW_UP_ANSWER');
  });

  it('after it was shipped again says nothing about the later outcome; that one is asked about anew', async () => {
    const place = await asked();
    await no(place, place.ada);
    place.world.clock.advance({ days: 10 });
    await shipped(place, { title: 'Sevens are read too' });
    expect(await ideaNow(place, null)).toMatchObject({ stage: { category: 'SHIPPED' }, reopening: null });
    await no(place, place.cleo);
    expect((await ideaNow(place, null)).stage.category, 'Cleo spoke of the first').toBe('SHIPPED');
    await pass(place, 30);
    const again = await questionOf(place, place.ada);
    expect(again.outcome.title).toBe('Sevens are read too');
    await no(place, place.ada);
    expect((await ideaNow(place, null)).reopening?.outcome?.title).toBe('Sevens are read too');
  });

  it('leaves an idea alone whose space is closed', async () => {
    const place = await asked();
    await place.world.services.db.connections.query('update space set archived_at = now() where id = $1', [
      place.space.id,
    ]);
    expect(await no(place, place.ada)).toBe('FollowUpChanged');
    expect((await ideaNow(place, null)).stage.category).toBe('SHIPPED');
  });
});
