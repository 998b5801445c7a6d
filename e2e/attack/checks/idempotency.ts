import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import { fits, own, same, theme } from '../check.ts';
import { at, codeOf } from '../http.ts';
import { POST_COMMENT, POST_IDEA } from '../things.ts';

const idOf = (answer: { json: unknown }): unknown =>
  at(answer.json, 'data', 'postIdea', 'idea', 'id') ??
  at(answer.json, 'data', 'postComment', 'comment', 'id');

/** The same call twice. */
export const idempotency = theme('idempotency', [
  own('the same key with the same arguments happens once', async (place) => {
    const { customer, publicSpace } = place.things;
    const variables = {
      key: randomUUID(),
      input: { spaceId: publicSpace.id, title: 'Once only', text: 'x' },
    };
    const [first, second] = [
      await customer.graphql(POST_IDEA, variables),
      await customer.graphql(POST_IDEA, variables),
    ];
    return fits(
      'one id',
      [idOf(first), idOf(second)],
      idOf(first) !== undefined && idOf(first) === idOf(second),
    );
  }),
  own('fifty at once happen once', async (place) => {
    const { customer, idea } = place.things;
    const variables = { key: randomUUID(), input: { threadId: idea.threadId, text: 'At once' } };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => customer.graphql(POST_COMMENT, variables)),
    );
    const ids = new Set(answers.map(idOf).filter(Boolean));
    const other = answers.filter((answer) => !idOf(answer)).map((answer) => codeOf(answer));
    return fits(
      'one id, else CONFLICT',
      [ids.size, [...new Set(other)]],
      ids.size === 1 && other.every((code) => code === 'CONFLICT'),
    );
  }),
  own('the same key with other arguments is refused', async (place) => {
    const { customer, idea } = place.things;
    const key = randomUUID();
    await customer.graphql(POST_COMMENT, { key, input: { threadId: idea.threadId, text: 'First words' } });
    const other = await customer.graphql(POST_COMMENT, {
      key,
      input: { threadId: idea.threadId, text: 'Other words' },
    });
    return same('CONFLICT', codeOf(other));
  }),
  own("one member's key says nothing to another", async (place) => {
    const { customer, other, idea } = place.things;
    const variables = { key: randomUUID(), input: { threadId: idea.threadId, text: 'Same words' } };
    const [mine, theirs] = [
      await customer.graphql(POST_COMMENT, variables),
      await other.graphql(POST_COMMENT, variables),
    ];
    return fits(
      'two ids',
      [idOf(mine), idOf(theirs)],
      idOf(theirs) !== undefined && idOf(mine) !== idOf(theirs),
    );
  }),
  own('a key of one mutation is another for another mutation', async (place) => {
    const { customer, idea } = place.things;
    const key = randomUUID();
    const follow =
      'mutation ($id: ID!, $key: UUID) { followThread(threadId: $id, idempotencyKey: $key) { __typename } }';
    const unfollow =
      'mutation ($id: ID!, $key: UUID) { unfollowThread(threadId: $id, idempotencyKey: $key) { __typename } }';
    const seen = [
      at(
        (await customer.graphql(follow, { id: idea.threadId, key })).json,
        'data',
        'followThread',
        '__typename',
      ),
      at(
        (await customer.graphql(unfollow, { id: idea.threadId, key })).json,
        'data',
        'unfollowThread',
        '__typename',
      ),
    ];
    return same(['FollowChanged', 'FollowChanged'], seen);
  }),
  own('a refused call may be tried again with its key', async (place) => {
    const { customer, publicSpace } = place.things;
    const key = randomUUID();
    const bad = await customer.graphql(POST_IDEA, {
      key,
      input: { spaceId: publicSpace.id, title: '', text: 'x' },
    });
    const good = await customer.graphql(POST_IDEA, {
      key,
      input: { spaceId: publicSpace.id, title: 'Better now', text: 'x' },
    });
    return fits(
      'refused, then done',
      [at(bad.json, 'data', 'postIdea', '__typename'), idOf(good)],
      idOf(good) !== undefined,
    );
  }),
  own('what a key stands for is read through what the caller may see today', async (place) => {
    const { staff, admin, staffSpace } = place.things;
    const person: Caller = await place.newcomer('Tina Today');
    const role =
      'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }';
    await admin.ask(role, { input: { memberId: person.memberId, role: 'STAFF' } });
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const variables = {
      key: randomUUID(),
      input: { spaceId: staffSpace.id, title: 'Then seen', text: 'nowunseen' },
    };
    const first = await person.graphql(POST_IDEA, variables);
    await admin.ask(role, { input: { memberId: person.memberId, role: 'CUSTOMER' } });
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    const again = await person.graphql(POST_IDEA, variables);
    return fits(
      'done as staff, not shown to a customer',
      [idOf(first), again.text.slice(0, 80), staff.memberId !== ''],
      idOf(first) !== undefined && !idOf(again) && again.status < 500,
    );
  }),
  own('a key that is no UUID is refused', async (place) => {
    const { customer, idea } = place.things;
    const { status } = await customer.graphql(POST_COMMENT, {
      key: "x' or 1=1",
      input: { threadId: idea.threadId, text: 'x' },
    });
    return same(400, status);
  }),
  own('one hot vote pressed fifty times at once is one vote', async (place) => {
    const { idea } = place.things;
    const voter = await place.newcomer('Vic Voter');
    const count = async (): Promise<unknown> =>
      at(
        await voter.ask('query ($id: ID!) { ideaById(id: $id) { support { customers } } }', { id: idea.id }),
        'ideaById',
        'support',
        'customers',
      );
    const before = Number(await count());
    await Promise.all(
      Array.from({ length: 50 }, () =>
        voter.graphql('mutation ($id: ID!) { supportIdea(input: { ideaId: $id }) { __typename } }', {
          id: idea.id,
        }),
      ),
    );
    return same(before + 1, Number(await count()));
  }),
]);
