import { describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds, type TestMember, type World } from '../../test/world.js';
import { mailLinks, type MailLinkKind } from './mail-links.js';

const inWorld = useWorlds(import.meta.filename, NO_LIMITS);

const FIELDS = `mailReplies mailMentions mailAnswers mailComments mailTogether mailDuties mailPace onlyDecisions
  quietHours { from until } timeZone digestHour digestDay mutedTopics`;
const READ = `query ($token: String!) {
  mailChoicesByLink(token: $token) { id byTeam preferences { ${FIELDS} } mutes { id kind title } }
}`;
const UPDATE = `mutation ($token: String!, $input: MailChoicesInput!) {
  result: updateMailChoicesByLink(token: $token, input: $input) {
    __typename
    ... on MailChoices { preferences { ${FIELDS} } }
    ... on InvalidInput { fields { path code } }
  }
}`;
const UNMUTE = `mutation ($token: String!, $id: ID!) {
  result: unmuteByLink(token: $token, muteId: $id) { __typename ... on MailChoices { mutes { title } } }
}`;
const MUTE_SPACE = `mutation ($id: ID!) { muteSpace(spaceId: $id) { __typename } }`;
const MUTE_THREAD = `mutation ($id: ID!) { muteThread(threadId: $id) { __typename } }`;

interface Choices {
  id: string;
  byTeam: boolean;
  preferences: Record<string, unknown>;
  mutes: { id: string; kind: string; title: string | null }[];
}

function tokenOf(
  world: World,
  memberId: string,
  { communityId = world.communityId, kind = 'REPLY' }: { communityId?: string; kind?: MailLinkKind } = {},
): string {
  const { preference } = mailLinks(TEST_SETTINGS, 'https://x.example', { communityId, memberId, kind });
  return new URL(preference).searchParams.get('token') ?? '';
}

async function read(world: World, token: string, who: TestMember | null = null): Promise<Choices | null> {
  return (await world.as(who).run<{ mailChoicesByLink: Choices | null }>(READ, { token })).mailChoicesByLink;
}

describe('choices from a link in a mail', () => {
  it('are for the holder of a link of this community, to a member who is here: everything else answers alike', async () => {
    const world = await inWorld();
    const rosa = await world.member();
    const left = await world.member();
    await world.services.db.connections.query(`update member set left_at = now() where id = $1`, [left.id]);
    const good = tokenOf(world, rosa.id);
    const { unsubscribe } = mailLinks(TEST_SETTINGS, 'https://x.example', {
      communityId: world.communityId,
      memberId: rosa.id,
      kind: 'REPLY',
    });
    const bad = {
      forged: good.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      empty: '',
      'no token': 'nonsense',
      long: 'x'.repeat(10_000),
      'the token that ends mail': new URL(unsubscribe).searchParams.get('token') ?? '',
      'of somebody who left': tokenOf(world, left.id),
      'of nobody': tokenOf(world, crypto.randomUUID()),
      'of another community': tokenOf(world, rosa.id, { communityId: crypto.randomUUID() }),
    };
    for (const [what, token] of Object.entries(bad)) {
      expect(await read(world, token), what).toBeNull();
      for (const [mutation, more] of [
        [UPDATE, { input: { mailPace: 'NEVER' } }],
        [UNMUTE, { id: crypto.randomUUID() }],
      ] as const) {
        expect(await world.as(null).run(mutation, { token, ...more }), what).toEqual({
          result: { __typename: 'NotFound' },
        });
      }
    }
    expect((await read(world, good))?.preferences).toMatchObject({ mailPace: 'AT_ONCE' });
  });

  it('say nothing of who it is, and the same from every mail to one member', async () => {
    const world = await inWorld();
    const rosa = await world.member('STAFF', 'Rosa Lind');
    const first = await read(world, tokenOf(world, rosa.id));
    const second = await read(world, tokenOf(world, rosa.id, { kind: 'DIGEST' }));
    expect(second).toEqual(first);
    expect(first?.byTeam).toBe(true);
    const said = JSON.stringify(first);
    for (const secret of [rosa.id, rosa.name, rosa.email]) {
      expect(said).not.toContain(secret);
    }
    const ben = await world.member();
    expect((await read(world, tokenOf(world, ben.id)))?.id).not.toBe(first?.id);
    expect((await read(world, tokenOf(world, ben.id)))?.byTeam).toBe(false);
  });

  it('are every one of them, back and forth, also while somebody else is signed in there', async () => {
    const world = await inWorld();
    const [rosa, ben] = [await world.member(), await world.member()];
    const token = tokenOf(world, rosa.id);
    const changes: Record<string, unknown> = {
      mailReplies: 'NEVER',
      mailMentions: 'NEVER',
      mailAnswers: 'NEVER',
      mailComments: 'ALWAYS',
      mailTogether: 'NEVER',
      mailDuties: 'NEVER',
      mailPace: 'WEEKLY',
      onlyDecisions: true,
      quietHours: { from: '21:00', until: '06:30' },
      timeZone: 'America/Lima',
      digestHour: 17,
      digestDay: 5,
      mutedTopics: ['COMMENTS'],
    };
    const before = (await read(world, token))?.preferences ?? {};
    expect(Object.keys(before).sort()).toEqual(Object.keys(changes).sort());
    let expected = before;
    for (const [field, value] of Object.entries(changes)) {
      expected = { ...expected, [field]: value };
      const input = { [field]: value };
      expect(await world.as(ben).run(UPDATE, { token, input }), field).toEqual({
        result: { __typename: 'MailChoices', preferences: expected },
      });
    }
    expect((await read(world, token))?.preferences).toEqual(changes);
    const signedIn = await world.as(rosa).run(`{ viewer { preferences { ${FIELDS} keyboardShortcuts } } }`);
    expect(signedIn).toEqual({ viewer: { preferences: { ...changes, keyboardShortcuts: true } } });
    expect(await world.as(ben).run(`{ viewer { preferences { mailPace } } }`)).toEqual({
      viewer: { preferences: { mailPace: 'AT_ONCE' } },
    });
    for (const [field, value] of Object.entries(before)) {
      await world.as(null).run(UPDATE, { token, input: { [field]: value } });
    }
    expect((await read(world, token))?.preferences).toEqual(before);
  });

  it('refuse beside the field, and change nothing else but mail', async () => {
    const world = await inWorld();
    const token = tokenOf(world, (await world.member()).id);
    const input = { mailPace: 'NEVER', quietHours: { from: '', until: '07:00' } };
    expect(await world.as(null).run(UPDATE, { token, input })).toEqual({
      result: { __typename: 'InvalidInput', fields: [{ path: 'quietHours.from', code: 'REQUIRED' }] },
    });
    expect((await read(world, token))?.preferences).toMatchObject({ mailPace: 'AT_ONCE' });
    const beyond = { token, input: { keyboardShortcuts: false } };
    expect(await world.as(null).ask(UPDATE, beyond)).toMatchObject({ errors: [expect.anything()] });
  });

  it('list what is muted, by title only where anybody may read it, and end one of the own only', async () => {
    const world = await inWorld();
    const [rosa, ben] = [await world.member(), await world.member()];
    const [open, members] = [await world.space(), await world.space('MEMBERS')];
    const [seen, hidden] = [
      await postIdea(world, rosa, open, 'A bell'),
      await postIdea(world, rosa, members, 'A secret'),
    ];
    for (const { threadId } of [seen, hidden]) {
      await world.as(rosa).run(MUTE_THREAD, { id: threadId });
    }
    await world.as(rosa).run(MUTE_SPACE, { id: members.id });
    await world.as(ben).run(MUTE_THREAD, { id: seen.threadId });
    const [token, bens] = [tokenOf(world, rosa.id), tokenOf(world, ben.id)];
    const mutes = (await read(world, token))?.mutes ?? [];
    expect(mutes).toMatchObject([
      { kind: 'SPACE', title: null },
      { kind: 'IDEA', title: null },
      { kind: 'IDEA', title: 'A bell' },
    ]);
    const bell = mutes[2]?.id;
    expect(await world.as(null).run(UNMUTE, { token: bens, id: bell })).toEqual({
      result: { __typename: 'MailChoices', mutes: [{ title: 'A bell' }] },
    });
    expect((await read(world, token))?.mutes).toHaveLength(3);
    for (const id of ['nonsense', bell, bell]) {
      await world.as(null).run(UNMUTE, { token, id });
    }
    expect((await read(world, token))?.mutes).toMatchObject([{ kind: 'SPACE' }, { title: null }]);
    expect((await read(world, bens))?.mutes).toHaveLength(1);
  });
});
