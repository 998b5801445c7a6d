import { afterAll, expect, it } from 'vitest';
import { tablesWith } from '../../test/everywhere.js';
import { deaf, filesIn, testFolder } from '../../test/exports.js';
import { inboxOf } from '../../test/inbox.js';
import { jobsDone } from '../../test/jobs.js';
import { listen, type Listening } from '../../test/listening.js';
import { MailServer } from '../../test/mail-server.js';
import { keepTo } from '../../test/boundaries.js';
import {
  codeOf,
  NO_LIMITS,
  TEST_SETTINGS,
  useWorlds,
  type TestMember,
  type World,
} from '../../test/world.js';
import { exportCommunity } from '../exports/export.commands.js';
import { dataOf } from '../exports/my-data.queries.js';

const mailServer = await MailServer.open();
afterAll(() => mailServer.close());
const inWorld = useWorlds(import.meta.filename, NO_LIMITS, {
  ...TEST_SETTINGS,
  mail: { ...TEST_SETTINGS.mail, smtpUrl: mailServer.url },
});

const RESULT = `__typename ... on TuneChanged { tune { id viewerCan closedAt result agreedAt raisedBy { name } about { name }
  helper { name } words { text author { name } } } }
  ... on Problem { message } ... on InvalidInput { fields { path code } }`;
interface Came {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string }[];
  tune?: {
    id: string;
    viewerCan: string[];
    result: string | null;
    helper: { name: string };
    words: { text: string }[];
  };
}
const type = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
const send = (name: string): string =>
  `mutation ($input: ${type(name)}!) { it: ${name}(input: $input) { ${RESULT} } }`;
async function act(world: World, who: TestMember, name: string, input: object): Promise<Came> {
  return (await world.as(who).run<{ it: Came }>(send(name), { input })).it;
}
const AGREE = `mutation ($id: ID!, $agree: Boolean!) { it: agreeToTuneResult(tuneId: $id, agree: $agree) { ${RESULT} } }`;
const SEE = `query ($id: ID!) { tune(id: $id) { id words { text } } viewer { tunes { id } } }`;
const LISTENERS = 'query { viewer { listeners { name } } }';
const WATCH = 'subscription { tunesChanged { tunes { id words { text } } } }';
interface Heard {
  tunesChanged: { tunes: { id: string; words: { text: string }[] }[] };
}
interface Seen {
  tune: { words: { text: string }[] } | null;
  viewer: { tunes: { id: string }[] };
}

it('is seen by the two who talk and by nobody else: no admin, no inbox, no file, no event', async () => {
  const world = await inWorld();
  const ada = await world.member('CUSTOMER', 'Ada');
  const mira = await world.member('STAFF', 'Mira');
  const jon = await world.member('STAFF', 'Jon');
  const lead = await world.member('ADMIN', 'Lead');
  const input = { aboutId: mira.id, helperId: jon.id, text: 'SECRETWORD: she never lets me finish.' };
  // Who may not, and what is not taken.
  expect(codeOf(await world.as(null).ask(send('raiseTune'), { input }))).toBe('UNAUTHENTICATED');
  const refused = async (more: object): Promise<unknown> =>
    (await act(world, ada, 'raiseTune', { ...input, ...more })).fields;
  expect(await refused({ helperId: mira.id })).toEqual([{ path: 'helperId', code: 'UNKNOWN' }]);
  expect(await refused({ aboutId: ada.id })).toEqual([{ path: 'aboutId', code: 'INVALID' }]);
  expect(await refused({ text: ' ' })).toEqual([{ path: 'text', code: 'REQUIRED' }]);
  const nobody = { ...input, aboutId: '00000000-0000-7000-8000-000000000000' };
  expect((await act(world, ada, 'raiseTune', nobody)).__typename).toBe('NotFound');

  // Whoever is new finds somebody who listens, and nobody else hears when something is said.
  expect(codeOf(await world.as(null).ask(LISTENERS))).toBeNull();
  expect(await world.as(null).run(LISTENERS)).toEqual({ viewer: null });
  expect(await world.as(ada).run(LISTENERS)).toEqual({
    viewer: { listeners: ['Jon', 'Lead', 'Mira'].map((name) => ({ name })) },
  });
  await expect(listen(world, null, WATCH)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  const watch = async (who: TestMember): Promise<Listening<Heard>> => {
    const ears = await listen<Heard>(world, who, WATCH);
    expect(await ears.next()).toEqual({ tunesChanged: { tunes: [] } });
    return ears;
  };
  const [hers, his] = [await watch(ada), await watch(jon)];
  const others = [await watch(mira), await watch(lead)];

  // Raised twice at once it is there once.
  const both = await Promise.all([1, 2].map(() => act(world, ada, 'raiseTune', input)));
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['NotPossible', 'TuneChanged']);
  const id = both.find(({ tune }) => tune)?.tune?.id ?? '';
  const answered = await act(world, jon, 'writeInTune', {
    tuneId: id,
    text: 'SECRETWORD as well: let us talk.',
  });
  expect(answered.tune?.words).toHaveLength(2);
  for (const ears of [hers, his]) {
    const words = async (): Promise<number | undefined> =>
      (await ears.next())?.tunesChanged.tunes.find((tune) => tune.id === id)?.words.length;
    // Two signs may come as one.
    if ((await words()) !== 2) expect(await words()).toBe(2);
  }
  // Somebody else's sign cannot be asked for: there is nothing to name it by.
  for (const ears of others) expect(await ears.next(300)).toBeNull();
  await Promise.all([hers, his, ...others].map(async (ears) => ears.stop()));
  await jobsDone(world.services);

  for (const who of [mira, lead]) {
    expect(await world.as(who).run<Seen>(SEE, { id })).toEqual({ tune: null, viewer: { tunes: [] } });
    for (const [name, more] of [
      ['writeInTune', { text: 'x' }],
      ['closeTune', {}],
    ] as const) {
      expect((await act(world, who, name, { tuneId: id, ...more })).__typename).toBe('NotFound');
    }
    const agree = await world.as(who).run<{ it: Came }>(AGREE, { id, agree: true });
    expect(agree.it.__typename).toBe('NotFound');
  }
  for (const who of [ada, jon]) {
    const seen = await world.as(who).run<Seen>(SEE, { id });
    expect([seen.tune?.words.length, seen.viewer.tunes.map((tune) => tune.id)]).toEqual([2, [id]]);
  }
  for (const who of [ada, mira, jon, lead]) expect(await inboxOf(world, who)).toEqual([]);
  // The words stand in one table; of the talk itself nothing but its own row and its retried request knows.
  expect(await tablesWith(world.services, 'SECRETWORD')).toEqual(['public.tune_word']);
  expect((await tablesWith(world.services, id)).filter((name) => !/tune|idempotency/.test(name))).toEqual([]);
  const { rows: signs } = await world.services.db.connections.query<{
    data: object;
    actor_id: string | null;
  }>(`select distinct data, actor_id from domain_event where community_id = $1 and kind = 'tunesChanged'`, [
    ada.actor.communityId,
  ]);
  expect(signs).toEqual([{ data: {}, actor_id: null }]);
  // What is only being written is as private as what was said.
  const draft = { kind: 'TUNE', subject: 'new', body: JSON.stringify({ text: 'SECRETWORD, not sent yet' }) };
  const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`;
  expect(await world.as(ada).run(SAVE, { input: draft })).toEqual({
    saveDraft: { __typename: 'DraftSaved' },
  });
  const folder = await testFolder();
  await exportCommunity(world.services, folder, deaf);
  expect(JSON.stringify(await filesIn(folder))).not.toMatch(new RegExp(`SECRETWORD|${id}`));
  const own = async (who: TestMember): Promise<string> =>
    JSON.stringify(await dataOf(world.services.db, { ...who.actor }));
  expect((await own(ada)).match(/SECRETWORD/g)).toHaveLength(3);
  expect((await own(jon)).match(/SECRETWORD/g)).toHaveLength(1);
  for (const who of [mira, lead]) expect(await own(who)).not.toContain('SECRETWORD');
  const mails = mailServer.mails.filter(({ to }) => [ada, mira, jon, lead].some(({ email }) => email === to));
  expect(mails.map(({ to }) => to).toSorted()).toEqual([ada.email, jon.email].toSorted());
  for (const { text, subject } of mails) {
    expect(`${subject} ${text}`).not.toMatch(/SECRETWORD|Mira|never/);
    expect(text).toContain(`/out-of-tune/${id}`);
  }

  // What came of it is kept only if who raised it agrees.
  await act(world, jon, 'closeTune', { tuneId: id, result: 'They agreed on one call a month.' });
  const no = await world.as(jon).run<{ it: Came }>(AGREE, { id, agree: true });
  expect(no.it.__typename).toBe('NotPossible');
  const refusing = await world.as(ada).run<{ it: Came }>(AGREE, { id, agree: false });
  expect(refusing.it.tune).toMatchObject({ result: null, viewerCan: [] });
  expect(await tablesWith(world.services, 'one call a month')).toEqual([]);
  expect((await act(world, ada, 'writeInTune', { tuneId: id, text: 'x' })).__typename).toBe('NotPossible');
  // The team may raise it too, and without a choice whoever looks after the community listens.
  const raised = await act(world, mira, 'raiseTune', { aboutId: ada.id, text: 'I cannot reach her.' });
  expect(raised.tune?.helper.name).toBe('Lead');

  // A helper who is not on the team any more listens no longer: it ends, and who raised it is told.
  const open = await act(world, mira, 'raiseTune', {
    aboutId: jon.id,
    helperId: lead.id,
    text: 'SECRETWORD',
  });
  const chief = await world.member('ADMIN', 'Chief');
  // The mail about it waits for their hours.
  await keepTo(world, mira, { hoursFrom: '18:00', hoursUntil: '20:00', timeZone: 'UTC' });
  mailServer.mails.length = 0;
  const ROLE = `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }`;
  await world.as(chief).run(ROLE, { input: { memberId: lead.id, role: 'CUSTOMER' } });
  await jobsDone(world.services);
  expect(mailServer.mails.filter(({ to }) => to === mira.email)).toEqual([]);
  world.clock.set('2026-03-02T18:30:00Z');
  await jobsDone(world.services);
  const told = mailServer.mails.filter(({ to }) => to === mira.email);
  expect(told).toHaveLength(2);
  expect(told.map(({ text }) => text).join()).not.toContain('SECRETWORD');
  const after = await act(world, mira, 'writeInTune', { tuneId: open.tune?.id ?? '', text: 'x' });
  expect(after.__typename).toBe('NotPossible');
});
