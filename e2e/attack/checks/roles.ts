import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller } from '../caller.ts';
import { none, own, theme } from '../check.ts';
import { readSchema, rootFields, smallestDocument, type Operation } from '../fuzz/schema.ts';
import { at, codeOf } from '../http.ts';
import type { Place } from '../place.ts';
import { Socket } from '../socket.ts';

const TABLE = join(import.meta.dirname, '../../../server/test/access-table.txt');

/** Who may call what. */
export const roles = theme('roles', [
  own('every root field answers every kind of caller as the committed table says', async (place) => {
    const [staff, admin] = await Promise.all([promoted(place, 'STAFF'), promoted(place, 'ADMIN')]);
    const callers: (Caller | null)[] = [null, await place.newcomer('Ruth Role'), staff, admin];
    const schema = await readSchema(place.visitor());
    const wanted = await readTable();
    const deviations: string[] = [];
    // Somebody who is called as the smallest document calls them would leave with it: last, it ends their sessions.
    const leaves = ({ field }: { field: { name: string } }): number =>
      Number(field.name === 'leaveCommunity');
    const fields = rootFields(schema).toSorted((one, other) => leaves(one) - leaves(other));
    for (const { operation, field } of fields) {
      const seen: string[] = [];
      for (const caller of callers) {
        const who = caller ?? place.visitor();
        seen.push(await answerTo(place, who, operation, smallestDocument(operation, field)));
      }
      const name = `${operation} ${field.name}`;
      const row = seen.join(' | ');
      if (wanted.get(name) !== row) deviations.push(`${name}: ${row}`);
      wanted.delete(name);
    }
    return none('all as in server/test/access-table.txt', [...deviations, ...wanted.keys()]);
  }),
  own('a token cannot do more than its scopes, nor make tokens, nor see sessions', async (place) => {
    const { secret } = await tokenOf(await place.newcomer('Toby Token'), ['READ']);
    const authorization = `Bearer ${secret}`;
    const deviations: string[] = [];
    for (const query of [
      'mutation { updateProfile(input: { name: "x" }) { __typename } }',
      'mutation { createApiToken(input: { name: "x", scopes: [READ], expiresInDays: 9 }) { __typename } }',
      'mutation { endOtherSessions { __typename } }',
      'mutation { changeEmail(email: "a@example.org") { __typename } }',
      '{ viewer { sessions { id } } }',
      '{ viewer { apiTokens { id } } }',
    ]) {
      const code = codeOf(await place.visitor().graphql(query, {}, { authorization }));
      if (code !== 'FORBIDDEN') deviations.push(`${query}: ${code}`);
    }
    return none('FORBIDDEN for each', deviations);
  }),
  own('made-up, foreign and malformed tokens are refused with 401', async (place) => {
    const deviations: string[] = [];
    for (const authorization of [
      `Bearer rpt_${'a'.repeat(43)}`,
      'Bearer x',
      'Bearer ',
      'Basic YTpi',
      `Bearer rpt_${'a'.repeat(42)}%00`,
      `bearer  rpt_${'a'.repeat(43)}`,
    ]) {
      const { status } = await place.visitor().graphql('{ viewer { id } }', {}, { authorization });
      if (status !== 401) deviations.push(`${authorization.slice(0, 20)}: ${status}`);
    }
    return none('401 for each', deviations);
  }),
  own('fields that an input does not have cannot be set', async (place) => {
    const { customer, publicSpace, idea } = place.things;
    const extra = [
      [
        'PostIdeaInput',
        'postIdea',
        { spaceId: publicSpace.id, title: 'x', text: 'x', authorId: customer.memberId },
      ],
      [
        'PostIdeaInput',
        'postIdea',
        { spaceId: publicSpace.id, title: 'x', text: 'x', createdAt: '2020-01-01' },
      ],
      ['UpdateProfileInput', 'updateProfile', { name: 'x', role: 'ADMIN' }],
      ['UpdateProfileInput', 'updateProfile', { name: 'x', email: 'x@example.org' }],
      ['SupportIdeaInput', 'supportIdea', { ideaId: idea.id, memberId: place.things.other.memberId }],
      [
        'PostCommentInput',
        'postComment',
        { threadId: idea.threadId, text: 'x', authorId: customer.memberId },
      ],
    ] as const;
    const deviations: string[] = [];
    for (const [type, mutation, input] of extra) {
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
      const { status } = await customer.graphql(query, { input });
      if (status !== 400) deviations.push(`${mutation} ${Object.keys(input).at(-1)}: ${status}`);
    }
    const signIn = await place.visitor().post('/api/sign-in/code/verify', {
      email: customer.email,
      code: '000000',
      VerificationCode: '000000',
      emailVerified: true,
      role: 'ADMIN',
    });
    if (signIn.status !== 400) deviations.push(`code/verify: ${signIn.status}`);
    return none('400 for each', deviations);
  }),
  own('a customer cannot post in a name of others, nor write notes of the team', async (place) => {
    const { customer, publicSpace, idea, other } = place.things;
    const forOther = {
      spaceId: publicSpace.id,
      title: 'x',
      text: 'x',
      onBehalfOf: { memberId: other.memberId },
    };
    const posted = await customer.graphql(
      'mutation ($input: PostIdeaInput!) { postIdea(input: $input) { __typename } }',
      { input: forOther },
    );
    const noted = await customer.graphql(
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }',
      { input: { threadId: idea.threadId, text: 'x', staffOnly: true } },
    );
    const seen = [posted, noted].map(
      ({ json, status }) => `${status} ${JSON.stringify(at(json, 'data') ?? codeOf({ json }))}`,
    );
    return none(
      'refused both',
      seen.filter((words) => /IdeaPosted|CommentPosted/.test(words)),
    );
  }),
]);

/** Somebody new of the team. */
export async function promoted(place: Place, role: 'STAFF' | 'ADMIN'): Promise<Caller> {
  const caller = await place.newcomer(`Pia ${role}`);
  await place.things.admin.ask(
    'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }',
    { input: { memberId: caller.memberId, role } },
  );
  return caller;
}

export async function tokenOf(caller: Caller, scopes: string[]): Promise<{ secret: string; id: string }> {
  const made = await caller.ask(
    `mutation ($scopes: [TokenScope!]!) { createApiToken(input: { name: "script", scopes: $scopes, expiresInDays: 9 }) {
      ... on ApiTokenCreated { secret token { id } } } }`,
    { scopes },
  );
  const created = made['createApiToken'];
  return { secret: String(at(created, 'secret')), id: String(at(created, 'token', 'id')) };
}

async function answerTo(place: Place, who: Caller, operation: Operation, document: string): Promise<string> {
  if (operation !== 'subscription') {
    const answer = await who.graphql(document);
    return codeOf(answer) ?? (answer.status === 200 ? 'answered' : String(answer.status));
  }
  const socket = await Socket.greeted(place, who);
  socket.subscribe('1', document);
  const first = await socket.firstTo('1');
  socket.close();
  const code =
    at(first?.payload, 0, 'extensions', 'code') ?? at(first?.payload, 'errors', 0, 'extensions', 'code');
  return typeof code === 'string' ? code : 'answered';
}

async function readTable(): Promise<Map<string, string>> {
  const lines = (await readFile(TABLE, 'utf8')).trim().split('\n').slice(2);
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
}
