import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import { none, own, same, theme } from '../check.ts';
import { at, type Answered } from '../http.ts';
import {
  answered,
  day,
  making,
  promised,
  recoveryOf,
  shipped,
  telling,
  type Promised,
  type Shipped,
} from '../kept/kept.ts';
import type { Place } from '../place.ts';
import { postIdea, SECRET_WORDS } from '../things.ts';
import { act, bare, cameOf, made, NOBODY, notRefused, type About } from '../together/act.ts';

const PRIVATE = `${SECRET_WORDS}private`;

interface Open {
  ines: Caller;
  promise: Promised;
  shipped: Shipped;
  /** Of which Ines said that it did not help her, with words for its writer. */
  answerId: string;
  recoveryId: string;
}

const opened = new WeakMap<Place, Promise<Open>>();

/** Something promised, something shipped and something that went wrong for one person. Made once. */
function open(place: Place): Promise<Open> {
  const make = async (): Promise<Open> => {
    const { publicSpace: space, staff } = place.things;
    const ines = await place.newcomer('Ines Kept');
    const promise = await promised(place, ines, space);
    const release = await shipped(place, ines);
    const idea = await postIdea(ines, space, `A rail ${randomUUID().slice(0, 6)}`, 'The stairs are steep.');
    const answerId = await answered(staff, idea, space.stageId, 'Hold on to the wall.');
    await made(ines, 'rateAnswer', { input: { answerId, value: 'NO', text: `It is a wall. ${PRIVATE}` } });
    const recoveryId = await recoveryOf(place, ines);
    await made(staff, 'writeInRecovery', {
      input: { recoveryId, kind: 'APOLOGY', text: `I am sorry. ${PRIVATE}` },
    });
    return { ines, promise, shipped: release, answerId, recoveryId };
  };
  const there = opened.get(place) ?? make();
  opened.set(place, there);
  return there;
}

/** Everything the team alone does. */
function teamActs(
  { promise, shipped: { outcome }, recoveryId, answerId }: Open,
  place: Place,
  to: Caller,
): [string, About][] {
  const { promiseId, idea } = promise;
  const { publicSpace } = place.things;
  const blocks = ['APOLOGY', 'WHAT_HAPPENED', 'WHAT_WE_DO', 'REPORT_BACK'].map((kind) => ({
    kind,
    text: 'x',
  }));
  return [
    ['makePromise', { input: making(to, answerId) }],
    ['movePromise', { input: { promiseId, dueOn: day(40), why: 'x' } }],
    ['keepPromise', { input: { promiseId, text: 'x' } }],
    ['dropPromise', { input: { promiseId, why: 'x' } }],
    ['handOverPromise', { input: { promiseId, toId: to.memberId, note: 'x' } }],
    ['handOverIdea', { input: { ideaId: idea.id, toId: to.memberId, note: 'x' } }],
    ['handOverRecovery', { input: { recoveryId, toId: to.memberId, note: 'x' } }],
    ['closeWithoutReply', { recoveryId }],
    ['publishOutcome', { input: telling(publicSpace, [idea]) }],
    [
      'editOutcome',
      {
        input: {
          outcomeId: outcome.id,
          fromRevision: 1,
          title: 'x',
          summary: 'x',
          text: 'x',
          shippedOn: day(-1),
        },
      },
    ],
    ['publishIncident', { input: { spaceId: publicSpace.id, title: 'x', blocks, reportOn: day(9) } }],
  ];
}

const RECOVERY = `query ($id: ID!) { recovery(id: $id) { id state member { name } owner { name } words { text } } }`;
const QUESTION = `query ($id: ID!) { followUp(id: $id) { id askedAs verdict text outcome { title } } }`;
const RATINGS = `query ($number: Int!) { idea(number: $number) { answers { id ratings { value text member { name } } viewerRating { text } } } }`;

/** What is answered about something hidden, unless it is the same as about something that never was. */
async function unlike(id: string, ask: (id: string) => Promise<Answered>): Promise<string[]> {
  const [there, missing] = [await ask(id), await ask(NOBODY)];
  return bare(there.text) === bare(missing.text) && !there.text.includes(PRIVATE) ? [] : [there.text];
}

/** Who may promise, tell, ask, answer and read what went wrong. */
export const keptRights = theme('kept-rights', [
  own(
    'a customer promises, moves, keeps, drops, hands over, tells and closes nothing for the team',
    async (place) => {
      const things = await open(place);
      const { other } = place.things;
      const acts = teamActs(things, place, other);
      return none('refused each', [
        ...(await notRefused('other', other, acts)),
        ...(await notRefused('its author', things.ines, acts)),
        ...(await notRefused('visitor', place.visitor(), acts)),
      ]);
    },
  ),
  own(
    'what went wrong for one person is there for them and the team, and for others as if it were not',
    async (place) => {
      const { recoveryId, ines } = await open(place);
      const { other, staff, admin } = place.things;
      const deviations: string[] = [];
      for (const who of [other, place.visitor()]) {
        deviations.push(...(await unlike(recoveryId, (id) => who.graphql(RECOVERY, { id }))));
        for (const [name, input] of [
          ['writeInRecovery', { kind: 'MEMBER', text: 'x' }],
          ['reopenRecovery', { text: 'x' }],
        ] as const) {
          deviations.push(
            ...(await unlike(recoveryId, (id) => act(who, name, { input: { recoveryId: id, ...input } }))),
          );
        }
        const said = await act(who, 'sayPutRight', { recoveryId });
        if (/RecoveryChanged/.test(said.text)) deviations.push(said.text);
      }
      for (const who of [ines, staff, admin]) {
        const { text } = await who.graphql(RECOVERY, { id: recoveryId });
        if (!text.includes(PRIVATE)) deviations.push(`${who.email}: ${text}`);
      }
      return none('alike', deviations);
    },
  ),
  own('what somebody said of an answer is read by its writer and admins alone', async (place) => {
    const { ines, answerId } = await open(place);
    const { other, staff, admin } = place.things;
    const { rows } = await place.own.database.query<{ number: number }>(
      'select i.number from answer a join idea i on i.id = a.idea_id where a.id = $1',
      [answerId],
    );
    const reads = async (who: Caller): Promise<boolean> =>
      (await who.graphql(RATINGS, { number: rows[0]?.number })).text.includes(PRIVATE);
    const seen = await Promise.all([staff, admin, other, place.visitor()].map(reads));
    const own_ = await reads(ines);
    return same([[true, true, false, false], true], [seen, own_]);
  }),
  own('the question whether it helped is for who was asked, and is answered once', async (place) => {
    const { ines, shipped: release } = await open(place);
    const { other, staff } = place.things;
    const input = {
      followUpId: release.followUpId,
      verdict: 'PARTLY',
      text: `It flickers. ${PRIVATE}`,
      shown: 'TEAM',
    };
    const reads = async (who: Caller): Promise<string> =>
      bare((await who.graphql(QUESTION, { id: release.followUpId })).text);
    const none_ = bare((await other.graphql(QUESTION, { id: NOBODY })).text);
    const refused = await Promise.all(
      [other, staff].map(async (who) =>
        cameOf('answerFollowUp', await act(who, 'answerFollowUp', { input })),
      ),
    );
    const came = [];
    for (let turn = 0; turn < 2; turn += 1)
      came.push(cameOf('answerFollowUp', await act(ines, 'answerFollowUp', { input })));
    return same(
      [[true, true], ['NotFound', 'NotFound'], 'FollowUpChanged', 'NotPossible'],
      [[(await reads(other)) === none_, (await reads(staff)) === none_], refused, ...came],
    );
  }),
  own('words for the team alone are on no page, in no feed, download or answer to others', async (place) => {
    const { promise, shipped: release } = await open(place);
    const { other } = place.things;
    const paths = [
      release.outcome.path,
      release.idea.path,
      promise.idea.path,
      '/outcomes',
      '/promises',
      `/promises/${promise.promiseId}`,
      '/incidents',
      '/accountability',
      '/accountability.json',
      '/accountability.csv',
      '/outcomes.atom',
      '/feed.atom',
      '/',
    ];
    const deviations: string[] = [];
    for (const who of [place.visitor(), other]) {
      for (const path of paths) {
        const { text, status } = await who.get(path);
        if (status !== 200) deviations.push(`${path}: ${status}`);
        if (text.includes(PRIVATE)) deviations.push(`${path} shows it`);
      }
    }
    return none('nowhere', deviations);
  }),
  own('promises and outcomes of a space for the team are not there for others', async (place) => {
    const { staff, other, staffSpace, publicSpace } = place.things;
    const inside = await promised(place, staff, staffSpace, `We will move ${PRIVATE}.`);
    const outcome = await made(staff, 'publishOutcome', {
      input: telling(staffSpace, [inside.idea], { title: `Moved ${PRIVATE}`, summary: PRIVATE }),
    });
    const mixed = await postIdea(staff, staffSpace, `Mixed ${PRIVATE}`, PRIVATE);
    const outside = await postIdea(staff, publicSpace, 'Mixed in the open', 'x');
    const both = await made(staff, 'publishOutcome', { input: telling(publicSpace, [mixed, outside]) });
    const asked = [
      `{ promises(first: 50) { edges { node { text quote about { title } } } } }`,
      `{ outcomes(first: 50) { edges { node { title summary ideas { title } promises { text } } } } }`,
      `{ outcome(number: ${String(both['number'])}) { title ideas { title path } credits { what idea { title } } } }`,
      `{ accountability(range: DAYS_90) { __typename } }`,
    ];
    const deviations: string[] = [];
    for (const who of [place.visitor(), other]) {
      for (const query of asked) {
        const { text } = await who.graphql(query);
        if (text.includes(PRIVATE)) deviations.push(`${query}: shown`);
      }
      const one = 'query ($id: ID!) { promise(id: $id) { id text } }';
      deviations.push(...(await unlike(inside.promiseId, (id) => who.graphql(one, { id }))));
      const page = await who.get(`/outcomes/${String(outcome['number'])}`);
      if (page.status !== 404 || page.text.includes(PRIVATE))
        deviations.push(`${page.status} of the outcome`);
      const acts = await act(who, 'postComment', {
        input: { threadId: at(outcome, 'thread', 'id') ?? NOBODY, text: 'x' },
      });
      if (/CommentPosted/.test(acts.text)) deviations.push(acts.text);
    }
    return none('not there', deviations);
  }),
]);
