import { describe, expect, it } from 'vitest';
import { inboxOf } from '../../test/inbox.js';
import { commentBy } from '../../test/threads.js';
import {
  answerCredit,
  answerInvitation,
  credit,
  invite,
  leave,
  ownCredits,
  writersIn,
  type Outcome,
} from '../../test/together.js';
import { codeOf, useWorlds, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function shown(world: World, number: number): Promise<string[]> {
  const { idea } = await world
    .as(null)
    .run<{ idea: { credits: { what: string; member: { name: string } }[] } }>(
      `{ idea(number: ${number}) { credits { what member { name } } } }`,
    );
  return idea.credits.map(({ what, member }) => `${member.name} ${what}`);
}

describe('crediting somebody', () => {
  it('is for those who write the idea and for the team, and never for oneself', async () => {
    const { world, ada, ben, cleo, mira, idea } = await writersIn(await inWorld());
    const comment = await commentBy(world, ben, idea.threadId, 'The number is behind the pipe.');
    const document = `mutation ($id: ID!) {
      giveCredit(input: { ideaId: $id, memberId: $id, what: "x" }) { __typename } }`;
    expect(codeOf(await world.as(null).ask(document, { id: idea.id }))).toBe('UNAUTHENTICATED');
    expect((await credit(world, cleo, idea, ben, 'found the number', comment)).message).toContain(
      'Only the author',
    );
    const own = await commentBy(world, ada, idea.threadId, 'It is dark there.');
    expect((await credit(world, ada, idea, ada, 'said it', own)).message).toContain(
      'Nobody credits themselves',
    );
    expect((await credit(world, mira, idea, ben, 'found the number', comment)).__typename).toBe(
      'CreditGiven',
    );
    const id = (await ownCredits(world, ben))[0]?.id ?? '';
    for (const other of [ada, mira, cleo]) {
      expect((await answerCredit(world, other, id, true)).__typename).toBe('NotFound');
    }
  });

  it('refuses what nobody did, words of others, the same words again, and who has not answered yet', async () => {
    const { world, ada, ben, cleo, mira, idea } = await writersIn(await inWorld());
    const comment = await commentBy(world, ben, idea.threadId, 'The number is behind the pipe.');
    const note = await commentBy(world, mira, idea.threadId, 'Among us.', { staffOnly: true });
    const fields = (outcome: Outcome) => outcome.fields?.map(({ path, code }) => `${path} ${code}`);
    expect(fields(await credit(world, ada, idea, ben, '  ', comment))).toEqual(['what REQUIRED']);
    expect(fields(await credit(world, ada, idea, ben, 'x'.repeat(201), comment))).toEqual(['what TOO_LONG']);
    expect(fields(await credit(world, ada, idea, cleo, 'found it', comment))).toEqual(['commentId UNKNOWN']);
    expect(fields(await credit(world, ada, idea, mira, 'noted it', note))).toEqual(['commentId UNKNOWN']);
    expect((await credit(world, ada, idea, cleo, 'wrote with me')).message).toContain('not a co-author');
    await credit(world, ada, idea, ben, 'found the number', comment);
    const again = await credit(world, mira, idea, ben, 'Found the  number.', comment);
    expect(again.fields).toMatchObject([{ path: 'what', code: 'TAKEN' }]);
    await credit(world, ada, idea, ben, 'measured the cellar', comment);
    await credit(world, ada, idea, ben, 'asked the landlord', comment);
    expect((await credit(world, ada, idea, ben, 'waited', comment)).message).toContain(
      'Ben has not answered',
    );
  });

  it('gives the same words once when two do it at the same moment', async () => {
    const { world, ada, ben, mira, idea } = await writersIn(await inWorld());
    const comment = await commentBy(world, ben, idea.threadId, 'The number is behind the pipe.');
    const both = await Promise.all([
      credit(world, ada, idea, ben, 'found it', comment),
      credit(world, mira, idea, ben, 'found it', comment),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CreditGiven', 'InvalidInput']);
  });

  it('is asked, shown with a yes, hidden with a no, and can be answered anew at any time', async () => {
    const { world, ada, ben, idea } = await writersIn(await inWorld());
    const comment = await commentBy(world, ben, idea.threadId, 'The number is behind the pipe.');
    expect((await credit(world, ada, idea, ben, 'found the number', comment)).credit).toBeNull();
    expect(await inboxOf(world, ben)).toMatchObject([
      {
        kind: 'CREDIT',
        reason: 'ASKED',
        excerpt: 'found the number',
        path: expect.stringContaining('#credit-'),
      },
    ]);
    const [asked] = await ownCredits(world, ben);
    expect(asked).toMatchObject({ kind: 'COMMENT', consent: 'ASKED' });
    expect(asked?.path).toMatch(new RegExp(`^/ideas/${idea.number}-.*#comment-${comment}$`));
    const id = asked?.id ?? '';
    expect(await shown(world, idea.number)).toEqual([]);
    const turns = [
      [false, 'REFUSED', []],
      [true, 'GIVEN', ['Ben found the number']],
      [true, 'GIVEN', ['Ben found the number']],
      [false, 'WITHDRAWN', []],
      [true, 'GIVEN', ['Ben found the number']],
    ] as const;
    for (const [consent, state, visible] of turns) {
      expect((await answerCredit(world, ben, id, consent)).credit?.consent).toBe(state);
      expect(await shown(world, idea.number)).toEqual(visible);
    }
  });

  it('can be withdrawn when the idea is out of sight', async () => {
    const { world, ada, ben, mira, idea } = await writersIn(await inWorld());
    const comment = await commentBy(world, ben, idea.threadId, 'The number is behind the pipe.');
    await credit(world, ada, idea, ben, 'found the number', comment);
    const id = (await ownCredits(world, ben))[0]?.id ?? '';
    await answerCredit(world, ben, id, true);
    await world
      .as(ada)
      .run(`mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }`, { id: idea.id });
    const { credit: own } = await answerCredit(world, ben, id, false);
    expect(own).toMatchObject({ consent: 'WITHDRAWN', path: null, idea: null });
    expect((await credit(world, mira, idea, ben, 'more', comment)).__typename).toBe('NotPossible');
  });

  it('is given for being a co-author, also after they left', async () => {
    const { world, ada, ben, idea } = await writersIn(await inWorld());
    await invite(world, ada, idea, ben);
    await answerInvitation(world, ben, idea, true);
    await leave(world, ben, idea);
    expect((await credit(world, ada, idea, ben, 'wrote the part about cellars')).__typename).toBe(
      'CreditGiven',
    );
    expect(await ownCredits(world, ben)).toMatchObject([
      { kind: 'CO_AUTHOR', consent: 'ASKED', what: 'wrote the part about cellars' },
      { kind: 'CO_AUTHOR', consent: 'ASKED', what: 'wrote this as a co-author' },
    ]);
  });
});
