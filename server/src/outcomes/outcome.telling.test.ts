import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { follow, inboxOf, mention } from '../../test/inbox.js';
import { irritantBy } from '../../test/irritants.js';
import { jobsDone } from '../../test/jobs.js';
import { publish, published, refusals } from '../../test/outcomes.js';
import { madePromise, promisePlace } from '../../test/promises.js';
import { answerCredit, answerInvitation, credit, invite, ownCredits } from '../../test/together.js';
import { commentBy } from '../../test/threads.js';
import { useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const told = async (world: World, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who)).map(({ kind, reason, count }) => `${kind} ${reason} ${count}`);

async function mailsTo(world: World, who: TestMember): Promise<number> {
  await jobsDone(world.services);
  const { rows } = await world.services.db.connections.query<{ count: number }>(
    'select count(*)::int as count from mail_message where to_email = $1',
    [who.email],
  );
  return rows[0]?.count ?? 0;
}

async function support(world: World, who: TestMember, idea: TestIdea): Promise<void> {
  await world
    .as(who)
    .run(`mutation ($id: ID!) { supportIdea(input: { ideaId: $id, importance: MATTERS }) { __typename } }`, {
      id: idea.id,
    });
}

async function preview(world: World, who: TestMember, ideas: TestIdea[], kind = 'RELEASE'): Promise<unknown> {
  const { outcomePreview } = await world.as(who).run<{ outcomePreview: unknown }>(
    `query ($kind: OutcomeKind!, $ids: [ID!]!) {
      outcomePreview(kind: $kind, ideaIds: $ids) { people moves refusals { message } } }`,
    { kind, ids: ideas.map(({ id }) => id) },
  );
  return outcomePreview;
}

describe('telling people of an outcome', () => {
  it('tells each of them exactly once, however many of its ideas are theirs', async () => {
    const world = await inWorld();
    const [ada, ben, cleo, dora, eve, fay] = [
      await world.member('CUSTOMER', 'Ada'),
      await world.member('CUSTOMER', 'Ben'),
      await world.member('CUSTOMER', 'Cleo'),
      await world.member('CUSTOMER', 'Dora'),
      await world.member('CUSTOMER', 'Eve'),
      await world.member('CUSTOMER', 'Fay'),
    ];
    const [mira, timo] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Timo')];
    const [here, there] = [await world.space(), await world.space()];
    const ideas: TestIdea[] = [];
    for (let count = 0; count < 10; count += 1) {
      ideas.push(await postIdea(world, ada, count % 2 ? here : there, `Idea ${count}`));
    }
    const [first, second] = ideas as [TestIdea, TestIdea];
    for (const idea of ideas) {
      await follow(world, ben, idea.threadId);
      await support(world, ben, idea);
      await follow(world, timo, idea.threadId);
    }
    await follow(world, dora, first.threadId);
    await world.as(dora).run('mutation ($id: ID!) { unfollowThread(threadId: $id) { __typename } }', {
      id: first.threadId,
    });
    await follow(world, eve, first.threadId);
    await world.as(eve).run('mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }', {
      id: first.threadId,
    });
    const comment = await commentBy(world, cleo, second.threadId, 'Mind the dark.');
    await credit(world, ada, second, cleo, 'thought of the dark', comment);
    await jobsDone(world.services);
    const before = new Map<string, { mails: number; told: number }>();
    for (const who of [ada, ben, cleo, dora, eve, fay, mira, timo]) {
      before.set(who.id, { mails: await mailsTo(world, who), told: (await told(world, who)).length });
    }
    expect(await preview(world, mira, ideas)).toEqual({ people: 4, moves: 10, refusals: [] });
    world.clock.advance({ minutes: 1 });
    const answer = await publish(world, mira, here, ideas);
    expect(answer).toMatchObject({ __typename: 'OutcomePublished', people: 4 });
    const news: Record<string, string[]> = {};
    for (const who of [ada, ben, cleo, dora, eve, fay, mira, timo]) {
      const all = await told(world, who);
      const { mails = 0, told: earlier = 0 } = before.get(who.id) ?? {};
      news[who.name] = all.slice(0, all.length - earlier);
      expect(await mailsTo(world, who), `mail to ${who.name}`).toBe(mails + (news[who.name]?.length ?? 0));
    }
    expect(news).toEqual({
      Ada: ['OUTCOME AUTHOR 1'],
      Ben: ['OUTCOME SUPPORTING 1'],
      Cleo: ['OUTCOME COMMENTED 1'],
      Dora: [],
      Eve: [],
      Fay: [],
      Mira: [],
      Timo: ['OUTCOME FOLLOWING 1'],
    });
    const [notice] = await inboxOf(world, ben);
    expect(notice).toMatchObject({
      path: answer.outcome?.path,
      excerpt: 'A photo of the meter is enough now, even of a dark cellar.',
      actors: [{ name: 'Mira' }],
    });
  });

  it('tells who may not see one of the ideas by another one, or not at all', async () => {
    const world = await inWorld();
    const [ada, ben] = [await world.member('CUSTOMER', 'Ada'), await world.member('CUSTOMER', 'Ben')];
    const [mira, timo] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Timo')];
    const [open, inside] = [await world.space(), await world.space('STAFF')];
    const [theirs, ours] = [await postIdea(world, ada, open), await postIdea(world, timo, inside, 'Ours')];
    await follow(world, ben, theirs.threadId);
    await world.as(ben).run('mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }', {
      id: theirs.threadId,
    });
    const outcome = await published(world, mira, open, [ours, theirs], {
      text: `With thanks to ${mention(ben)}.`,
    });
    expect(await told(world, timo)).toEqual(['OUTCOME AUTHOR 1']);
    expect(await told(world, ben)).toEqual(['MENTION MENTIONED 1']);
    const { outcome: seen } = await world
      .as(ada)
      .run<{ outcome: { ideas: { number: number }[] } }>(
        `{ outcome(number: ${outcome.number}) { ideas { number } } }`,
      );
    expect(seen.ideas).toEqual([{ number: theirs.number }]);
  });

  it('tells of a small win those who had a part in it, and answers and moves nothing', async () => {
    const world = await inWorld();
    const [ada, ben, cleo] = [
      await world.member('CUSTOMER', 'Ada'),
      await world.member('CUSTOMER', 'Ben'),
      await world.member('CUSTOMER', 'Cleo'),
    ];
    const mira = await world.member('STAFF', 'Mira');
    const space = await world.space();
    const idea = await postIdea(world, ada, space);
    await invite(world, ada, idea, cleo);
    await answerInvitation(world, cleo, idea, true);
    await follow(world, ben, idea.threadId);
    const hurt = await irritantBy(world, ben, space);
    const small = { kind: 'SMALL_WIN' };
    expect(refusals(await publish(world, mira, space, [idea], { ...small, irritantIds: [hurt.id] }))).toEqual(
      ['irritantIds INVALID'],
    );
    expect(refusals(await publish(world, mira, space, [], small))).toEqual(['ideas REQUIRED']);
    expect(await preview(world, mira, [idea], 'SMALL_WIN')).toMatchObject({ people: 2, moves: 0 });
    await published(world, mira, space, [idea], small);
    await published(world, mira, space, [idea], { ...small, title: 'And another one' });
    expect(await told(world, ben)).toEqual([]);
    expect((await told(world, cleo)).filter((line) => line.startsWith('OUTCOME'))).toEqual([
      'OUTCOME CO_AUTHOR 1',
      'OUTCOME CO_AUTHOR 1',
    ]);
    const { idea: now } = await world
      .as(null)
      .run<{ idea: unknown }>(
        `{ idea(number: ${idea.number}) { stage { category } answers { id } outcome { id } } }`,
      );
    expect(now).toEqual({ stage: { category: 'OPEN' }, answers: [], outcome: null });
  });

  it('fixes irritants quietly: one plain message, and no word of it elsewhere', async () => {
    const world = await inWorld();
    const [ada, ben] = [await world.member('CUSTOMER', 'Ada'), await world.member('CUSTOMER', 'Ben')];
    const mira = await world.member('STAFF', 'Mira');
    const space = await world.space();
    const idea = await postIdea(world, ada, space);
    const [first, second] = [
      await irritantBy(world, ben, space),
      await irritantBy(world, ben, space, 'The stairs'),
    ];
    const ids = [first.id, second.id];
    const outcome = await published(world, mira, space, [idea], { irritantIds: ids });
    expect(await told(world, ben)).toEqual(['IRRITANT_FIXED AUTHOR 1']);
    expect(await mailsTo(world, ben)).toBe(1);
    expect(await told(world, ada)).toEqual(['OUTCOME AUTHOR 1']);
    const read = `{ irritant(number: ${first.number}) { state fix outcome { number } }
      outcome(number: ${outcome.number}) { irritants { title } } }`;
    expect(await world.as(null).run(read)).toEqual({
      irritant: {
        state: 'FIXED',
        fix: 'A photo of the meter is enough now, even of a dark cellar.',
        outcome: { number: outcome.number },
      },
      outcome: { irritants: [{ title: 'The login forgets me' }, { title: 'The stairs' }] },
    });
    const again = await publish(world, mira, space, [await postIdea(world, ada, space, 'Next')], {
      irritantIds: ids,
    });
    expect(refusals(again)).toEqual(['irritantIds.0 INVALID', 'irritantIds.1 INVALID']);
    expect(again.fields?.[0]?.message).toBe('“The login forgets me” is fixed already.');
  });

  it('names who built it only with their word', async () => {
    const world = await inWorld();
    const ada = await world.member('CUSTOMER', 'Ada');
    const [mira, timo] = [await world.member('STAFF', 'Mira'), await world.member('STAFF', 'Timo')];
    const space = await world.space();
    const idea = await postIdea(world, ada, space);
    const builtBy = [
      { memberId: mira.id, what: 'drew it' },
      { memberId: timo.id, what: 'built it' },
      { memberId: timo.id, what: 'Built it.' },
      { memberId: world.communityId, what: 'was never here' },
    ];
    expect(refusals(await publish(world, mira, space, [idea], { builtBy }))).toEqual([
      'builtBy.2.what TAKEN',
      'builtBy.3.memberId UNKNOWN',
    ]);
    const outcome = await published(world, mira, space, [idea], { builtBy: builtBy.slice(0, 2) });
    const credits = async (): Promise<string[]> => {
      const { outcome: seen } = await world
        .as(null)
        .run<{ outcome: { credits: { what: string; member: { name: string } }[] } }>(
          `{ outcome(number: ${outcome.number}) { credits { what member { name } } } }`,
        );
      return seen.credits.map(({ what, member }) => `${member.name} ${what}`);
    };
    expect(await credits()).toEqual(['Mira drew it']);
    const [own] = await ownCredits(world, timo);
    expect(own).toMatchObject({ kind: 'BUILT', consent: 'ASKED' });
    await answerCredit(world, timo, own?.id ?? '', true);
    expect(await credits()).toEqual(['Mira drew it', 'Timo built it']);
    expect((await told(world, timo)).sort()).toEqual(['CREDIT ASKED 1', 'OUTCOME CO_AUTHOR 1']);
  });

  it('keeps promises about its ideas without telling of them besides', async () => {
    const place = await promisePlace(await inWorld());
    const { world, ada, ben, mira, space, idea } = place;
    const promise = await madePromise(place);
    const outcome = await published(world, mira, space, [idea], { keepsPromiseIds: [promise.id] });
    expect((await told(world, ben)).filter((line) => /OUTCOME|KEPT|ANSWER/.test(line))).toEqual([
      'OUTCOME FOLLOWING 1',
    ]);
    expect((await told(world, ada)).filter((line) => /OUTCOME|KEPT|ANSWER/.test(line))).toEqual([
      'OUTCOME AUTHOR 1',
    ]);
    const read = `{ outcome(number: ${outcome.number}) { promises { state closingText closingLink } } }`;
    const { outcome: seen } = await world.as(null).run<{ outcome: { promises: unknown[] } }>(read);
    expect(seen.promises).toEqual([
      {
        state: 'KEPT',
        closingText: 'A photo of the meter is enough now, even of a dark cellar.',
        closingLink: expect.stringContaining(outcome.path) as string,
      },
    ]);
    const next = await postIdea(world, ada, space, 'Next');
    const again = await publish(world, mira, space, [next], { keepsPromiseIds: [promise.id] });
    expect(refusals(again)).toEqual(['keepsPromiseIds.0 INVALID']);
  });
});
