import { beforeAll, expect, it } from 'vitest';
import { emptyPlace, filesIn, deaf, testFolder } from '../../test/exports.js';
import { communityTogether } from '../../test/exports-together.js';
import type { Services } from '../platform/context.js';
import { exportCommunity } from './export.module.js';
import { dataOf } from './my-data.queries.js';

let services: Services;
let communityId: string;

beforeAll(async () => {
  services = await emptyPlace(import.meta.filename, 'place');
  ({ communityId } = await communityTogether(services));
}, 60_000);

type Data = Record<string, Record<string, unknown>[]>;

/** Everything of the member of that name. */
async function dataFor(name: string): Promise<Data> {
  const { rows } = await services.db.connections.query<{ id: string; role: 'CUSTOMER' | 'STAFF' }>(
    `select id, role from member where name = $1`,
    [name],
  );
  const [{ id: memberId, role }] = rows as [{ id: string; role: 'CUSTOMER' | 'STAFF' }];
  return (await dataOf(services.db, { communityId, memberId, role })) as Data;
}

it('holds what an author decided, answered, said and agreed to', async () => {
  expect(await dataFor('Ada')).toMatchObject({
    revisions: expect.arrayContaining([expect.objectContaining({ revision: 1 })]),
    suggestions: [],
    suggestionDecisions: [
      { suggestion: 1, state: 'ACCEPTED' },
      { suggestion: 2, state: 'DECLINED', reason: 'It says too little.' },
    ],
    readBackAnswers: [{ revision: 2, confirmed: true, correction: null }],
    creditsGiven: [{ what: 'told where hers is', kind: 'COMMENT' }],
    coAuthorInvitations: [{ message: 'Would you write it with us?' }],
    differences: [{ side: 'customer' }, { side: 'customer' }],
    differenceSides: [{ side: 'customer', openedByMe: true }, { side: 'customer' }],
    differenceOptions: [{ words: 'A lamp.' }],
    differenceAgreements: [{ outcome: 'RESOLVED' }],
    irritants: [{ title: 'The login forgets me' }, { title: 'The bill has a wrong name' }],
    irritantIdeas: [{ rootCause: null }],
    mutedThreads: [{ on: 'idea', since: expect.any(String) }],
    mutedSpaces: [{ space: expect.any(String), since: expect.any(String) }],
  });
});

it('holds what was suggested and credited in every state', async () => {
  const ben = await dataFor('Ben');
  expect(ben).toMatchObject({
    suggestions: [{ number: 1, state: 'ACCEPTED', wantsCredit: true, wantsCoAuthorship: true }],
    revisions: [{ revision: 2, text: 'The stairs are steep.' }],
    coAuthorships: [{ state: 'STANDING', way: 'SUGGESTION' }],
    credits: [{ kind: 'SUGGESTION', consent: 'GIVEN' }],
  });
  expect(await dataFor('Cleo')).toMatchObject({
    suggestions: [{ state: 'DECLINED' }, { state: 'SUPERSEDED' }, { state: 'OPEN' }],
    coAuthorships: [{ state: 'INVITED' }],
    credits: [{ what: 'told where hers is', consent: 'ASKED' }],
    creditsGiven: [],
  });
  const { connections } = services.db;
  for (const consent of ['REFUSED', 'WITHDRAWN']) {
    await connections.query('update credit set consent = $1 where what = $2', [
      consent,
      'told where hers is',
    ]);
    expect(await dataFor('Cleo')).toMatchObject({ credits: [{ consent }] });
  }
});

it('holds what staff asked, proposed, merged, named and fixed, and what hit others', async () => {
  expect(await dataFor('Mira')).toMatchObject({
    answers: [{ text: 'In May.', readBackOutcome: 'CONFIRMED' }, { text: 'Not now.' }, { text: 'Not now.' }],
    readBacks: [{ revision: 2 }],
    differenceProposals: [{ outcome: 'RESOLVED', words: 'A photo it is.' }],
    merges: [{ why: 'Both ask for the same.' }, { why: 'Both ask for the same.' }],
    rootCauses: [{ title: 'Sessions end early' }],
    callsForIdeas: [{ question: 'What would let you stay signed in?' }],
    fixes: [{ words: 'It is the name you gave.' }],
  });
  const eve = await dataFor('Eve');
  expect(eve['irritants']).toHaveLength(2);
  expect(eve['reports']).toEqual(
    expect.arrayContaining([expect.objectContaining({ situation: 'Mine says Eva.' })]),
  );
  expect(await dataFor('Dan')).toMatchObject({
    ideaLinks: [{ kind: 'DEPENDS_ON' }, { kind: 'RELATES_TO' }],
    credits: [{ kind: 'MERGE', consent: 'ASKED' }],
  });
});

it('names nobody else', async () => {
  const names = ['Ada', 'Ben', 'Cleo', 'Mira', 'Dan', 'Eve'];
  for (const name of names) {
    const text = JSON.stringify({ ...(await dataFor(name)), profile: null });
    expect([name, names.filter((other) => new RegExp(`\\b${other}\\b`).test(text))]).toEqual([name, []]);
  }
});

it('lets no sheet say of anybody what they did not agree to, nor of who has left', async () => {
  const folder = await testFolder();
  const { connections } = services.db;
  const sheet = async (name: string, at: string): Promise<string> => {
    await exportCommunity(services, `${folder}/${at}`, deaf);
    return (await filesIn(`${folder}/${at}/csv`))[`${name}.csv`] ?? '';
  };
  const people = (csv: string): string[] =>
    ['Ben', 'Cleo', 'Dan'].filter((name) => csv.includes(`,${name},`));
  expect(people(await sheet('credits', 'first'))).toEqual(['Ben']);
  expect(people(await sheet('co-authors', 'second'))).toEqual(['Ben', 'Dan']);
  await connections.query(`update credit set consent = 'WITHDRAWN'`);
  expect(people(await sheet('credits', 'third'))).toEqual([]);
  await connections.query(`update credit set consent = 'GIVEN'`);
  await connections.query(`update member set left_at = now() where name = 'Ben'`);
  expect(people(await sheet('credits', 'fourth'))).toEqual(['Cleo', 'Dan']);
});

it('holds what staff told of what was built, with former words, and what it answered', async () => {
  const told = await dataFor('Nora');
  expect(told).toMatchObject({
    outcomes: [
      {
        kind: 'RELEASE',
        title: 'A lamp',
        links: [{ title: 'The lamp' }],
        ideas: [{ note: 'A lamp, as you said.' }],
      },
      { kind: 'SMALL_WIN', title: 'The lamp shines' },
    ],
    outcomeRevisions: [
      { outcome: 1, revision: 1, title: 'Read the meter from a photo' },
      { outcome: 1, revision: 2, title: 'A lamp' },
      { outcome: 2, revision: 1 },
    ],
    answers: [{ text: 'A lamp, as you said.' }],
    credits: [{ what: 'hung it up' }],
  });
});
