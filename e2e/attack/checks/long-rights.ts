import { randomUUID } from 'node:crypto';
import { none, own, theme } from '../check.ts';
import { at, type Answered } from '../http.ts';
import { announced, announcing, ROOM, type TestMeeting } from '../long/long.ts';
import { day } from '../kept/kept.ts';
import type { Place } from '../place.ts';
import { SECRET_WORDS } from '../things.ts';
import { act, bare, cameOf, made, NOBODY, notRefused, type About } from '../together/act.ts';

/** Words of a customer, which their own data may hold. */
const PRIVATE = 'privatemarmot';
const TUNE_WORDS = `${PRIVATE} tune`;

/** Everything the team alone does about meetings and people. */
function teamActs(place: Place, meeting: TestMeeting): [string, About][] {
  const { publicSpace, other, idea } = place.things;
  const lines = [{ kind: 'HEARD', text: 'x' }];
  const { endsAt } = announcing(publicSpace);
  return [
    ['announceMeeting', { input: announcing(publicSpace) }],
    ['callOffMeeting', { meetingId: meeting.id, why: 'x' }],
    ['writeMinutes', { input: { meetingId: meeting.id, fromRevision: 0, lines } }],
    ['closeMeeting', { input: { meetingId: meeting.id, fromRevision: 0, lines } }],
    [
      'logMeeting',
      {
        input: {
          spaceId: publicSpace.id,
          title: 'x',
          purpose: 'x',
          startsAt: `${day(-2)}T10:00:00Z`,
          endsAt,
          lines,
          ideaIds: [],
        },
      },
    ],
    ['noteMemory', { input: { memberId: other.memberId, sourceId: idea.id, text: 'x' } }],
  ];
}

const MEETING = `query ($number: Int!) { meeting(number: $number) { id title purpose place seated attendees { member { name } } } }`;
const TUNE = `query ($id: ID!) { tune(id: $id) { id words { text } raisedBy { name } } }`;
const OF_MEMBER = `query ($id: ID!) { member(id: $id) { name contextCard { text } memories { text } } journey(memberId: $id) { edges { node { title } } } }`;

async function unlike(id: string, ask: (id: string) => Promise<Answered>): Promise<string[]> {
  const [there, missing] = [await ask(id), await ask(NOBODY)];
  return bare(there.text) === bare(missing.text) && !there.text.includes(PRIVATE) ? [] : [there.text];
}

/** Who may meet, remember, and speak about being out of tune. */
export const longRights = theme('long-rights', [
  own('a customer announces, calls off, writes down and notes nothing for the team', async (place) => {
    const { customer, publicSpace } = place.things;
    const meeting = await announced(place, publicSpace);
    return none('refused', await notRefused('a customer', customer, teamActs(place, meeting)));
  }),
  own(
    'only who has a seat and the team read where a meeting is, and nobody else who comes',
    async (place) => {
      const { customer, other, publicSpace } = place.things;
      const meeting = await announced(place, publicSpace);
      await made(customer, 'takeSeat', { meetingId: meeting.id });
      const leaks: string[] = [];
      for (const who of [other, place.visitor()]) {
        const { text, json } = await who.graphql(MEETING, { number: meeting.number });
        if (!at(json, 'data', 'meeting', 'title')) leaks.push(`nothing was read: ${text}`);
        if (text.includes(ROOM) || at(json, 'data', 'meeting', 'attendees')) leaks.push(text);
        for (const path of [meeting.path, `/meetings/${meeting.number}.ics`, '/meetings.ics', '/meetings']) {
          const page = await who.get(path);
          if (page.text.includes(ROOM)) leaks.push(`${path} says where it is`);
        }
      }
      return none('not said', leaks);
    },
  ),
  own('a meeting of the team alone is there for nobody else', async (place) => {
    const { customer, staffSpace } = place.things;
    const meeting = await announced(place, staffSpace, { purpose: `To speak about ${SECRET_WORDS}.` });
    const leaks: string[] = [];
    for (const who of [customer, place.visitor()]) {
      const { text } = await who.graphql(MEETING, { number: meeting.number });
      if (text.includes(SECRET_WORDS)) leaks.push(text);
      for (const path of [meeting.path, `/meetings/${meeting.number}.ics`, '/meetings.ics', '/meetings']) {
        if ((await who.get(path)).text.includes(SECRET_WORDS)) leaks.push(path);
      }
      const seat = cameOf('takeSeat', await act(who, 'takeSeat', { meetingId: meeting.id }, randomUUID()));
      if (seat === 'MeetingChanged') leaks.push('took a seat');
    }
    return none('not there', leaks);
  }),
  own(
    'what is said about being out of tune is there for two people and nobody else, admins too',
    async (place) => {
      const { customer, other, staff, admin } = place.things;
      const helper = admin;
      const { id } = (await made(customer, 'raiseTune', {
        input: { aboutId: staff.memberId, helperId: helper.memberId, text: TUNE_WORDS },
      })) as { id: string };
      const leaks: string[] = [];
      for (const who of [staff, other, place.visitor()])
        leaks.push(...(await unlike(id, (one) => who.graphql(TUNE, { id: one }))));
      for (const who of [staff, other]) {
        const came = cameOf(
          'writeInTune',
          await act(who, 'writeInTune', { input: { tuneId: id, text: 'x' } }),
        );
        if (came !== 'NotFound') leaks.push(`writeInTune came to ${came}`);
      }
      const { rows } = await place.own.database.query<{ n: number }>(
        'select count(*)::int as n from domain_event where data::text like $1 or concat(topic, data) like $2',
        [`%${TUNE_WORDS}%`, `%${id}%`],
      );
      if (rows[0]?.n) leaks.push('an event repeats the words, or says which talk it is about');
      return none('not there', leaks);
    },
  ),
  own('a card, what is remembered and a journey are for their person and the team', async (place) => {
    const { customer, other, staff } = place.things;
    const written = await customer.graphql(
      `mutation ($text: String!) { writeContextCard(input: { text: $text }) { __typename } }`,
      { text: `${PRIVATE} card` },
    );
    if (!at(written.json, 'data', 'writeContextCard')) throw new Error(written.text);
    const leaks: string[] = [];
    for (const who of [other, place.visitor()]) {
      const { text, json } = await who.graphql(OF_MEMBER, { id: customer.memberId });
      const journey = at(json, 'data', 'journey');
      if (text.includes(PRIVATE) || journey) leaks.push(text);
    }
    const { text } = await staff.graphql(OF_MEMBER, { id: customer.memberId });
    if (!text.includes(PRIVATE)) leaks.push(`the team does not read it: ${text.slice(0, 200)}`);
    return none('so', leaks);
  }),
]);
