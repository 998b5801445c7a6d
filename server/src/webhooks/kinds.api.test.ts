import { describe, expect, it } from 'vitest';
import { postIdea, type TestIdea } from '../../test/ideas.js';
import { edit, published } from '../../test/outcomes.js';
import { irritantBy } from '../../test/irritants.js';
import { promising } from '../../test/promises.js';
import { commentBy } from '../../test/threads.js';
import {
  answerIdea,
  does,
  EVERY_KIND,
  makeWebhook,
  messagesAt,
  useReceiver,
  type ReadMessage,
} from '../../test/webhooks.js';
import type { TestMember, TestSpace, World } from '../../test/world.js';
import { placeOf } from '../../test/reviews.js';
import { beginReviews } from '../reviews/review.schedules.js';

const { inWorld, receiver } = useReceiver(import.meta.filename);

interface Place {
  world: World;
  admin: TestMember;
  ben: TestMember;
  space: TestSpace;
  idea: TestIdea;
  /** The newest message of a kind, with nothing else since the last look. */
  heard: (type: string) => Promise<ReadMessage>;
}

/** An idea of Ben's, and a webhook that hears of everything since. */
async function place(): Promise<Place> {
  const world = await inWorld();
  const admin = await world.member('ADMIN', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const space = await world.space();
  const idea = await postIdea(world, ben, space);
  world.clock.advance({ minutes: 1 });
  await makeWebhook(world, admin, { url: receiver().url, kinds: [...EVERY_KIND] });
  const heard = async (type: string): Promise<ReadMessage> => {
    world.clock.advance({ minutes: 1 });
    const messages = await messagesAt(world, receiver());
    receiver().received.length = 0;
    expect(messages.map((message) => message.type)).toEqual([type]);
    return messages[0]!;
  };
  return { world, admin, ben, space, idea, heard };
}

const TEXT = 'The stairs are steep and the digits are small.';
const TITLE = 'Read the meter from a photo';

describe('old and new value of each changed field', () => {
  it('idea.posted', async () => {
    const { world, ben, space, heard } = await place();
    const { number } = await postIdea(world, ben, space, 'A bell at the door');
    expect(await heard('idea.posted')).toMatchObject({
      data: {
        actor: { name: 'Ben' },
        about: { number, title: 'A bell at the door', url: `https://ideas.example.com/ideas/${number}` },
        changes: {
          title: { old: null, new: 'A bell at the door' },
          text: { old: null, new: TEXT },
          stage: { old: null, new: 'open' },
          category: { old: null, new: 'OPEN' },
        },
      },
    });
  });

  it('idea.edited', async () => {
    const { world, ben, idea, heard } = await place();
    const input = {
      ideaId: idea.id,
      fromRevision: 1,
      title: TITLE,
      text: `${TEXT} At night.`,
      material: false,
    };
    await does(world, ben, 'editIdea', { input });
    const { data } = await heard('idea.edited');
    expect(data.changes).toEqual({
      revision: { old: 1, new: 2 },
      text: { old: TEXT, new: `${TEXT} At night.` },
    });
  });

  it('idea.moved', async () => {
    const { world, admin, idea, heard } = await place();
    const other = await world.space();
    await does(world, admin, 'moveIdea', { input: { ideaId: idea.id, spaceId: other.id } });
    const { data } = await heard('idea.moved');
    expect(data.changes).toMatchObject({ space: { old: { name: 'Space 3' }, new: { id: other.id } } });
  });

  it('idea.answered, a decline after another answer', async () => {
    const { world, admin, space, idea, heard } = await place();
    const answer = { ideaId: idea.id, stageId: space.stages.CONSIDERING, text: 'We look at it.' };
    await answerIdea(world, admin, answer);
    expect((await heard('idea.answered')).data.changes).toEqual({
      stage: { old: 'open', new: 'considering' },
      category: { old: 'OPEN', new: 'CONSIDERING' },
      answer: { old: null, new: 'We look at it.' },
    });
    await answerIdea(world, admin, { ...answer, text: 'Still.' });
    expect((await heard('idea.answered')).data.changes).toEqual({
      answer: { old: 'We look at it.', new: 'Still.' },
    });
  });

  it('idea.withdrawn and idea.restored', async () => {
    const { world, ben, idea, heard } = await place();
    await does(world, ben, 'withdrawIdea', { ideaId: idea.id });
    const gone = await heard('idea.withdrawn');
    expect(gone.data).toMatchObject({
      withdrawn: true,
      about: { number: idea.number, title: null },
      changes: { withdrawn: { old: false, new: true } },
    });
    expect(JSON.stringify(gone)).not.toContain('photo');
    await does(world, ben, 'restoreIdea', { ideaId: idea.id });
    const back = await heard('idea.restored');
    expect(back.data).toMatchObject({
      about: { title: TITLE },
      changes: { withdrawn: { old: true, new: false } },
    });
  });

  it('idea.merged and idea.unmerged', async () => {
    const { world, admin, ben, space, idea, heard } = await place();
    const target = await postIdea(world, ben, space, 'Read every meter');
    await heard('idea.posted');
    const input = { sourceId: idea.id, targetId: target.id, why: 'The same need.' };
    const merged = await does(world, admin, 'mergeIdeas', { input }, '... on IdeasMerged { merge { id } }');
    const into = {
      id: target.id,
      number: target.number,
      url: `https://ideas.example.com/ideas/${target.number}`,
    };
    expect((await heard('idea.merged')).data).toMatchObject({
      about: { id: idea.id },
      why: 'The same need.',
      changes: { mergedInto: { old: null, new: into }, category: { old: 'OPEN', new: 'MERGED' } },
    });
    const { id } = merged['merge'] as { id: string };
    await does(world, admin, 'undoMerge', { input: { mergeId: id, why: 'Two needs.' } });
    expect((await heard('idea.unmerged')).data).toMatchObject({
      why: 'Two needs.',
      changes: { mergedInto: { old: into, new: null }, category: { old: 'MERGED', new: 'OPEN' } },
    });
  });

  it('idea.supported, in numbers and without names', async () => {
    const { world, admin, idea, heard } = await place();
    const cleo = await world.member('CUSTOMER', 'Cleo');
    await does(world, cleo, 'supportIdea', { input: { ideaId: idea.id, importance: 'MATTERS' } });
    const given = await heard('idea.supported');
    expect(given.data).toMatchObject({ actor: null, changes: { customers: { old: 1, new: 2 } } });
    expect(JSON.stringify(given)).not.toContain('Cleo');
    await does(world, admin, 'supportIdea', { input: { ideaId: idea.id, importance: 'NICE' } });
    expect((await heard('idea.supported')).data.changes).toEqual({ team: { old: 0, new: 1 } });
    await does(world, cleo, 'supportIdea', { input: { ideaId: idea.id, importance: 'NICE' } });
    await does(world, cleo, 'withdrawSupport', { ideaId: idea.id });
    expect((await heard('idea.supported')).data.changes).toEqual({ customers: { old: 2, new: 1 } });
  });

  it('comment.posted, comment.edited, comment.withdrawn and comment.restored', async () => {
    const { world, ben, idea, heard } = await place();
    const made = await does(
      world,
      ben,
      'postComment',
      { input: { threadId: idea.threadId, text: 'At night too.' } },
      '... on CommentPosted { comment { id } }',
    );
    const { id } = made['comment'] as { id: string };
    expect((await heard('comment.posted')).data).toMatchObject({
      actor: { name: 'Ben' },
      about: { id: idea.id },
      commentId: id,
      changes: { text: { old: null, new: 'At night too.' } },
    });
    await does(world, ben, 'editComment', { input: { commentId: id, text: 'In the dark.' } });
    expect((await heard('comment.edited')).data.changes).toEqual({
      text: { old: 'At night too.', new: 'In the dark.' },
    });
    await does(world, ben, 'withdrawComment', { commentId: id });
    const gone = await heard('comment.withdrawn');
    expect(gone.data).toMatchObject({ commentId: id, changes: { withdrawn: { old: false, new: true } } });
    expect(JSON.stringify(gone)).not.toContain('dark');
    await does(world, ben, 'restoreComment', { commentId: id });
    expect((await heard('comment.restored')).data.changes).toEqual({
      withdrawn: { old: true, new: false },
      text: { old: null, new: 'In the dark.' },
    });
  });

  it('irritant.reported, irritant.fixed and irritant.withdrawn', async () => {
    const { world, admin, ben, space, heard } = await place();
    const irritant = await irritantBy(world, ben, space);
    expect((await heard('irritant.reported')).data).toMatchObject({
      about: { kind: 'IRRITANT', number: irritant.number },
      changes: {
        title: { old: null, new: 'The login forgets me' },
        situation: { old: null, new: 'Every morning I start from the beginning.' },
        workaround: { old: null, new: null },
      },
    });
    await does(world, admin, 'fixIrritant', {
      input: { irritantId: irritant.id, words: 'It remembers you now.' },
    });
    expect((await heard('irritant.fixed')).data.changes).toEqual({
      fixed: { old: false, new: true },
      fix: { old: null, new: 'It remembers you now.' },
    });
    const other = await irritantBy(world, ben, space, 'Too loud');
    await heard('irritant.reported');
    await does(world, ben, 'withdrawIrritant', { irritantId: other.id });
    expect((await heard('irritant.withdrawn')).data).toMatchObject({
      about: { title: null },
      changes: { withdrawn: { old: false, new: true } },
    });
  });

  it('suggestion.posted and suggestion.decided', async () => {
    const { world, ben, idea, heard } = await place();
    const cleo = await world.member('CUSTOMER', 'Cleo');
    const input = { ideaId: idea.id, fromRevision: 1, title: TITLE, text: 'Other words.', why: 'Shorter.' };
    const made = await does(
      world,
      cleo,
      'suggestEdit',
      { input },
      '... on SuggestionPosted { suggestion { id } }',
    );
    expect((await heard('suggestion.posted')).data).toMatchObject({
      why: 'Shorter.',
      changes: { text: { old: TEXT, new: 'Other words.' }, state: { old: null, new: 'OPEN' } },
    });
    const { id } = made['suggestion'] as { id: string };
    await does(world, ben, 'declineSuggestion', { input: { suggestionId: id, reason: 'It says less.' } });
    expect((await heard('suggestion.decided')).data).toMatchObject({
      reason: 'It says less.',
      changes: { state: { old: 'OPEN', new: 'DECLINED' } },
    });
  });

  it('promise.made, promise.moved, promise.kept and promise.dropped', async () => {
    const { world, admin, idea, heard } = await place();
    const text = 'We send you a reader in spring. We call you before that.';
    const sourceId = await commentBy(world, admin, idea.threadId, text);
    await heard('comment.posted');
    const source = { sourceKind: 'COMMENT', sourceId, ownerId: admin.id, dueOn: '2026-03-10' };
    const quote = 'We send you a reader in spring.';
    const { promise } = await promising(world, admin, 'makePromise', { ...source, quote, text: 'A reader' });
    const promiseId = promise?.id;
    const told = { id: promiseId, text: 'A reader', quote, owner: { name: 'Ada' }, firstDueOn: '2026-03-10' };
    expect((await heard('promise.made')).data).toMatchObject({
      about: { kind: 'IDEA', number: idea.number },
      promise: { ...told, url: `https://ideas.example.com/promises/${promiseId}` },
      changes: {
        promise: { old: null, new: 'A reader' },
        state: { old: null, new: 'OPEN' },
        dueOn: { old: null, new: '2026-03-10' },
      },
    });
    await promising(world, admin, 'movePromise', { promiseId, dueOn: '2026-03-20', why: 'Parts.' });
    expect((await heard('promise.moved')).data).toMatchObject({
      promise: told,
      why: 'Parts.',
      changes: { dueOn: { old: '2026-03-10', new: '2026-03-20' } },
    });
    await promising(world, admin, 'keepPromise', { promiseId, text: 'Sent.', link: 'https://example.org/' });
    expect((await heard('promise.kept')).data).toMatchObject({
      link: 'https://example.org/',
      changes: { state: { old: 'OPEN', new: 'KEPT' }, closing: { old: null, new: 'Sent.' } },
    });
    const other = { ...source, quote: 'We call you before that.' };
    const second = await promising(world, admin, 'makePromise', other);
    await heard('promise.made');
    world.clock.advance({ days: 20 });
    await promising(world, admin, 'dropPromise', { promiseId: second.promise?.id, why: 'No number.' });
    expect((await heard('promise.dropped')).data.changes).toEqual({
      state: { old: 'LATE', new: 'DROPPED' },
      closing: { old: null, new: 'No number.' },
    });
  });

  it('review.due', async () => {
    const world = await inWorld();
    const declined = await placeOf(world);
    const admin = await world.member('ADMIN');
    await makeWebhook(world, admin, { url: receiver().url, kinds: ['REVIEW_DUE'] });
    world.clock.advance({ days: 400 });
    await beginReviews.run(world.services);
    const [message] = await messagesAt(world, receiver());
    expect(message).toMatchObject({
      type: 'review.due',
      data: {
        actor: null,
        about: { kind: 'IDEA', id: declined.idea.id },
        dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        changes: { review: { old: 'SCHEDULED', new: 'DUE' } },
      },
    });
  });

  it('outcome.published and outcome.edited', async () => {
    const world = await inWorld();
    const { ada, mira, space } = await placeOf(world);
    const admin = await world.member('ADMIN');
    await makeWebhook(world, admin, { url: receiver().url, kinds: ['OUTCOME_PUBLISHED', 'OUTCOME_EDITED'] });
    world.clock.advance({ minutes: 1 });
    const idea = await postIdea(world, ada, space, 'A lamp');
    // Not that there is one in a space that is the team's own.
    const ours = await postIdea(world, mira, await world.space('STAFF'), 'A cheaper bulb');
    const outcome = await published(world, mira, space, [ours, idea], { title: 'The lamp' });
    const [told] = await messagesAt(world, receiver());
    world.clock.advance({ minutes: 1 });
    await edit(world, mira, outcome.id, { title: 'A lamp' });
    const changed = (await messagesAt(world, receiver())).at(-1);
    expect([told, changed]).toMatchObject([
      {
        type: 'outcome.published',
        data: {
          actor: { name: 'Mira' },
          about: { kind: 'OUTCOME', id: outcome.id, url: expect.stringMatching(/\/outcomes\/1$/) as string },
          ideas: [{ id: idea.id, number: idea.number }],
          outcome: 'RELEASE',
          changes: { title: { old: null, new: 'The lamp' } },
        },
      },
      { type: 'outcome.edited', data: { changes: { title: { old: 'The lamp', new: 'A lamp' } } } },
    ]);
  });
});
