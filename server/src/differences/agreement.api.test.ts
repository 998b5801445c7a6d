import { describe, expect, it } from 'vitest';
import { opened, placeOf, say, type DifferencePlace, type Said } from '../../test/differences.js';
import { inboxOf } from '../../test/inbox.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

async function place(answered = true): Promise<DifferencePlace & { differenceId: string }> {
  const here = await placeOf(await inWorld());
  return { ...here, differenceId: await opened(here, answered) };
}

const resolved = { outcome: 'RESOLVED', words: 'The last digit is asked.' };

describe('what both share', () => {
  it('is said by one side and agreed to by the other, in the very words that were read', async () => {
    const { world, ada, mira, differenceId } = await place();
    const shared = (words: string): Promise<Said> =>
      say(world, ada, 'sayWhatIsShared', { differenceId, words });
    const agree = (who: typeof ada, proposalId: string): Promise<Said> =>
      say(world, who, 'agreeToShared', { differenceId, proposalId });
    const first = (await shared('Nobody wants the stairs.')).difference;
    expect(first).toMatchObject({ shared: 'Nobody wants the stairs.', sharedAgreed: false });
    expect((await agree(ada, first.sharedId)).__typename, 'not to one’s own').toBe('NotPossible');
    const second = (await shared('Nobody wants the stairs in winter.')).difference;
    expect((await agree(mira, first.sharedId)).__typename, 'to words that are gone').toBe('NotPossible');
    expect((await agree(mira, second.sharedId)).difference).toMatchObject({ sharedAgreed: true });
    expect((await agree(mira, second.sharedId)).__typename, 'twice').toBe('NotPossible');
  });
});

describe('the end of a difference', () => {
  it('cannot come before both have spoken, nor from one side alone', async () => {
    const { world, ada, mira, differenceId } = await place(false);
    const early = await say(world, ada, 'proposeOutcome', { differenceId, ...resolved });
    expect(early.__typename).toBe('NotPossible');
    const position = { differenceId, position: 'It costs more.', importance: 'NICE' };
    await say(world, mira, 'saySide', position);
    const { proposal } = (await say(world, ada, 'proposeOutcome', { differenceId, ...resolved })).difference;
    const agree = { differenceId, proposalId: proposal!.id };
    expect((await say(world, ada, 'agreeToOutcome', agree)).__typename).toBe('NotPossible');
    expect((await say(world, await world.member('ADMIN'), 'agreeToOutcome', agree)).__typename).toBe(
      'NotPossible',
    );
    const ended = await say(world, mira, 'agreeToOutcome', agree);
    expect(ended.difference).toMatchObject({
      isOpen: false,
      outcome: 'RESOLVED',
      outcomeWords: 'The last digit is asked.',
      owing: null,
      viewerCan: [],
      outcomes: [{ outcome: 'RESOLVED', agreedBy: { name: 'Mira' } }],
    });
    expect((await say(world, ada, 'saySide', position)).__typename).toBe('NotPossible');
    expect(await inboxOf(world, ada)).toContainEqual(
      expect.objectContaining({ kind: 'DIFFERENCE_CLOSED', excerpt: 'The last digit is asked.' }),
    );
  });

  it('names a day ahead for REVISIT_ON, and for nothing else', async () => {
    const { world, ada, mira, differenceId } = await place();
    const propose = (parts: object): Promise<Said> =>
      say(world, ada, 'proposeOutcome', { differenceId, words: 'After winter.', ...parts });
    const field = (code: string): object => ({ fields: [{ path: 'revisitOn', code }] });
    expect(await propose({ outcome: 'REVISIT_ON' })).toMatchObject(field('REQUIRED'));
    expect(await propose({ outcome: 'REVISIT_ON', revisitOn: '2026-03-02' })).toMatchObject(
      field('IN_THE_PAST'),
    );
    expect(await propose({ outcome: 'RESOLVED', revisitOn: '2026-04-01' })).toMatchObject(field('INVALID'));
    const { proposal } = (await propose({ outcome: 'REVISIT_ON', revisitOn: '2026-03-04' })).difference;
    world.clock.advance({ days: 2 });
    const late = await say(world, mira, 'agreeToOutcome', { differenceId, proposalId: proposal!.id });
    expect(late.__typename, 'the day has come before they agreed').toBe('NotPossible');
  });

  it('is agreed to once, and never to words that were replaced at that moment', async () => {
    const { world, ada, mira, differenceId } = await place();
    const { proposal } = (await say(world, ada, 'proposeOutcome', { differenceId, ...resolved })).difference;
    const agree = { differenceId, proposalId: proposal!.id };
    const other = { differenceId, outcome: 'AGREED_TO_DISAGREE', words: 'We leave it there.' };
    const [agreed, replaced] = await Promise.all([
      say(world, mira, 'agreeToOutcome', agree),
      say(world, ada, 'proposeOutcome', other),
    ]);
    const words = [agreed, replaced].map(({ __typename }) => __typename).sort();
    expect(words, 'one of the two comes first').toEqual(['DifferenceChanged', 'NotPossible']);
    if (agreed.__typename === 'NotPossible') {
      const again = { differenceId, proposalId: replaced.difference.proposal!.id };
      const twice = await Promise.all([1, 2].map(() => say(world, mira, 'agreeToOutcome', again)));
      expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['DifferenceChanged', 'NotPossible']);
    }
  });

  it('may be to disagree, which is an end like any other (2.4)', async () => {
    const { world, ada, mira, differenceId } = await place();
    const words = 'Mira sees the risk, Ada sees the stairs. Both know why.';
    const input = { differenceId, outcome: 'AGREED_TO_DISAGREE', words };
    const { proposal } = (await say(world, mira, 'proposeOutcome', input)).difference;
    const ended = await say(world, ada, 'agreeToOutcome', { differenceId, proposalId: proposal!.id });
    expect(ended.difference).toMatchObject({ outcome: 'AGREED_TO_DISAGREE', outcomeWords: words });
  });
});
