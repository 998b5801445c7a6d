import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.ts';
import { fits, none, own, same, theme } from '../check.ts';
import { at, textAt } from '../http.ts';
import { codeIn, MARKUP } from '../payloads.ts';
import type { Place } from '../place.ts';
import { postIdea, SECRET_WORDS, type Idea, type Space } from '../things.ts';

const NOTE = `mutation ($input: WriteLateNoteInput!, $key: UUID) {
  written: writeLateNote(input: $input, idempotencyKey: $key) { __typename ... on Problem { message } } }`;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const LISTS = [
  '{ reviewsDue(first: 50) { edges { node { id title } } } }',
  '{ reviewsDue(first: 50, overdueOnly: true) { totalCount edges { node { id title review { dueOn daysOver owner { name } } } } } }',
  '{ ideas(first: 50, filter: { late: true }) { totalCount edges { node { id title lateNote { text author { name } } } } } }',
] as const;

/** Somebody has waited for a month. */
async function waitsLong(place: Place, { id }: Idea): Promise<void> {
  await place.own.database.query(
    `update idea set waiting_since = date_trunc('second', now()) - interval '30 days' where id = $1`,
    [id],
  );
}

async function late(
  place: Place,
  title: string,
  space: Space = place.things.publicSpace,
  who?: Caller,
): Promise<Idea> {
  const idea = await postIdea(
    who ?? place.things.customer,
    space,
    `${title} ${randomUUID().slice(0, 6)}`,
    'x',
  );
  await waitsLong(place, idea);
  return idea;
}

async function writes(who: Caller, ideaId: string, more: object = {}): Promise<string> {
  const input = { ideaId, text: 'We are late, and I am sorry. I answer this week.', ...more };
  const { json } = await who.graphql(NOTE, { input, key: randomUUID() });
  return textAt(json, 'data', 'written', '__typename') || textAt(json, 'errors', 0, 'extensions', 'code');
}

/** Declines somebody's own idea, to be looked at again on a day that is long past by now. */
async function declined(place: Place, who: Caller, space: Space, title: string): Promise<Idea> {
  const idea = await postIdea(who, space, title, 'x');
  const found = await place.things.admin.ask(
    'query ($slug: String!) { space(slug: $slug) { stages { id category } } }',
    {
      slug: space.slug,
    },
  );
  const stages = at(found, 'space', 'stages') as { id: string; category: string }[];
  const answered = await who.ask(
    'mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename ... on Problem { message } } }',
    {
      input: {
        ideaId: idea.id,
        stageId: stages.find(({ category }) => category === 'DECLINED')?.id,
        text: `Not now. ${title}`,
        reason: 'x',
        constraint: 'x',
        serves: 'x',
        wouldChange: 'x',
        reviewOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10),
      },
    },
  );
  if (at(answered, 'answerIdea', '__typename') !== 'AnswerGiven') throw new Error(JSON.stringify(answered));
  await place.own.database.query(`update review set due_on = current_date - 40 where idea_id = $1`, [
    idea.id,
  ]);
  return idea;
}

/** What the team promised: notes about being late, and dates on which declines are looked at again. */
export const promises = theme('promises', [
  own('only the team says that it is late, and only where somebody waits too long', async (place) => {
    const { customer, other, staff, staffSpace } = place.things;
    const [idea, hidden] = [
      await late(place, 'Waits long'),
      await late(place, `Waits inside ${SECRET_WORDS}`, staffSpace, staff),
    ];
    const fresh = await postIdea(customer, place.things.publicSpace, 'Not late at all', 'x');
    const outside = await Promise.all(
      [place.visitor(), customer, other].flatMap((who) =>
        [idea.id, hidden.id, NOBODY, 'x'].map((id) => writes(who, id)),
      ),
    );
    return same(
      [['FORBIDDEN', 'UNAUTHENTICATED'], 'NotPossible', 'NotFound', 'LateNoteWritten', 'NotPossible'],
      [
        [...new Set(outside)].toSorted(),
        await writes(staff, fresh.id),
        await writes(staff, NOBODY),
        await writes(staff, idea.id),
        await writes(staff, idea.id),
      ],
    );
  }),
  own('of two who say it at the same moment one is told that it was said', async (place) => {
    const { staff, admin } = place.things;
    const idea = await late(place, 'Two at once');
    const came = await Promise.all([staff, admin, staff, admin].map((who) => writes(who, idea.id)));
    return same(['LateNoteWritten', 'NotPossible', 'NotPossible', 'NotPossible'], came.toSorted());
  }),
  own('a note with a day that is none, or with nothing in it, is refused and not written', async (place) => {
    const { staff } = place.things;
    const idea = await late(place, 'Odd days');
    const deviations: string[] = [];
    for (const more of [
      { answerBy: '2020-01-01' },
      { answerBy: '9999-12-31' },
      { answerBy: '2026-02-30' },
      { answerBy: 'soon' },
      { answerBy: '-000001-01-01' },
      { answerBy: '' },
      { text: '' },
      { text: ' \u200b \n' },
      { text: 'x'.repeat(20_000) },
    ]) {
      const came = await writes(staff, idea.id, more);
      if (!/InvalidInput|BAD_USER_INPUT|BAD_REQUEST/.test(came))
        deviations.push(`${JSON.stringify(more).slice(0, 40)}: ${came}`);
    }
    return none('InvalidInput for each', deviations);
  }),
  own('a note shows hostile words as words: on the page, in the feed, in mail', async (place) => {
    const { staff, customer } = place.things;
    const idea = await late(place, 'Hostile note');
    const came = await writes(staff, idea.id, { text: MARKUP.slice(0, 8).join(' ').slice(0, 550) });
    const deviations = came === 'LateNoteWritten' ? [] : [came];
    for (const caller of [place.visitor(), customer, staff]) {
      for (const path of [idea.path, '/ideas?show=late', '/staff/attention', '/reviews', '/inbox']) {
        const { text, status } = await caller.get(path);
        const code = codeIn(text);
        if (code || status >= 500) deviations.push(`${path}: ${status} ${code}`);
      }
    }
    return none('no code', deviations);
  }),
  own('lists of what is late and what is looked at again have nothing of closed spaces', async (place) => {
    const { customer, other, staff, staffSpace, publicSpace } = place.things;
    await late(place, `Late inside ${SECRET_WORDS}`, staffSpace, staff);
    await declined(place, staff, staffSpace, `Declined inside ${SECRET_WORDS}`);
    const open = await declined(place, staff, publicSpace, 'Declined in the open');
    const deviations: string[] = [];
    for (const [who, caller] of [
      ['visitor', place.visitor()],
      ['customer', customer],
      ['other', other],
    ] as const) {
      for (const list of LISTS) {
        const { text, json } = await caller.graphql(list);
        if (at(json, 'errors') || text.includes(SECRET_WORDS))
          deviations.push(`${who} ${list.slice(0, 40)}: ${text.slice(0, 160)}`);
      }
      for (const path of ['/reviews', '/ideas?show=late', `/spaces/${publicSpace.slug}`]) {
        const { text, status } = await caller.get(path);
        if (status >= 500 || text.includes(SECRET_WORDS)) deviations.push(`${who} ${path}: ${status}`);
      }
    }
    const toStaff = await staff.graphql(LISTS[0]);
    if (!toStaff.text.includes(SECRET_WORDS) || !toStaff.text.includes(open.id))
      deviations.push('staff miss theirs');
    return none('no word of them, to three callers', deviations);
  }),
  own('what a person is asked to look at again is theirs, and the team alone is asked', async (place) => {
    const { customer, other } = place.things;
    const came: string[] = [];
    for (const caller of [place.visitor(), customer, other]) {
      const { json } = await caller.graphql('{ reviewsAskedOfMe { edges { node { id } } } }');
      came.push(textAt(json, 'errors', 0, 'extensions', 'code'));
    }
    return same(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN'], came);
  }),
  own('how the machinery goes is for admins, and tells no words of people', async (place) => {
    const { customer, staff, admin } = place.things;
    const { schema } = await introspected(place);
    const deviations: string[] = [];
    for (const [field, document] of [
      ['workings', '{ workings { schedules { id } } }'],
      ['deadJobs', '{ deadJobs(queue: "notifications") { id } }'],
      ['retryDeadJobs', 'mutation { retryDeadJobs(queue: "notifications") { __typename } }'],
      ['retryDeadJob', `mutation { retryDeadJob(id: "${NOBODY}") { __typename } }`],
      ['mailTroubles', '{ mailTroubles { edges { node { id } } } }'],
      ['resendAllMails', 'mutation { resendAllMails { __typename } }'],
      ['resendMail', `mutation { resendMail(mailId: "${NOBODY}") { __typename } }`],
    ] as const) {
      if (!schema.includes(field)) deviations.push(`${field} is not there`);
      for (const caller of [place.visitor(), customer, staff]) {
        const { json, text } = await caller.graphql(document);
        if (!/^(FORBIDDEN|UNAUTHENTICATED)$/.test(textAt(json, 'errors', 0, 'extensions', 'code')))
          deviations.push(`${field}: ${text.slice(0, 120)}`);
      }
      const { text, status } = await admin.graphql(document);
      if (status >= 500 || text.includes(SECRET_WORDS))
        deviations.push(`${field} to an admin: ${text.slice(0, 120)}`);
    }
    for (const path of ['/admin/health', '/admin/mail', '/admin/webhooks']) {
      for (const caller of [place.visitor(), customer, staff]) {
        const { status } = await caller.get(path);
        if (![302, 303, 403, 404].includes(status)) deviations.push(`${path}: ${status}`);
      }
    }
    return none('refused to all others', deviations);
  }),
  own('a review cannot be closed by whoever may not answer', async (place) => {
    const { customer, other, staff, publicSpace } = place.things;
    const idea = await declined(place, staff, publicSpace, 'Looked at again');
    const came: string[] = [];
    for (const caller of [place.visitor(), customer, other]) {
      const { json } = await caller.graphql(
        'mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }',
        { input: { ideaId: idea.id, stageId: publicSpace.stageId, text: 'Yes after all' } },
      );
      came.push(
        textAt(json, 'errors', 0, 'extensions', 'code') || textAt(json, 'data', 'answerIdea', '__typename'),
      );
    }
    const { rows } = await place.own.database.query<{ closed_at: Date | null }>(
      'select closed_at from review where idea_id = $1',
      [idea.id],
    );
    return fits(
      'refused, still open',
      [came, rows],
      came.every((code) => /FORBIDDEN|UNAUTHENTICATED|NotFound/.test(code)) &&
        rows.length === 1 &&
        rows[0]?.closed_at === null,
    );
  }),
]);

async function introspected(place: Place): Promise<{ schema: string }> {
  const { text } = await place.things.admin.graphql(
    '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
  );
  return { schema: text };
}
