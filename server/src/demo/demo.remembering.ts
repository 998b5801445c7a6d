import { setBoundaries } from '../boundaries/boundary.module.js';
import { tellFeeling } from '../feelings/feeling.module.js';
import { GoodbyeEntity } from '../goodbyes/goodbye.module.js';
import { noteMemory, writeContextCard } from '../journeys/journey.module.js';
import { statement } from '../platform/statement.js';
import type { PersonKey } from './content/people.js';
import type { Cast } from './demo.cast.js';

const ideaBy = statement<{ id: string }>(
  'demo.idea_by',
  `select i.thread_id as id from idea i join thread t on t.community_id = i.community_id and t.id = i.thread_id
     and t.withdrawn_at is null
   where i.community_id = $1 and i.author_id = $2 order by i.number limit 1`,
);
const answerTo = statement<{ id: string }>(
  'demo.answer_to',
  `select a.id from answer a join idea i on i.community_id = a.community_id and i.id = a.idea_id
     join thread t on t.community_id = i.community_id and t.id = i.thread_id and t.withdrawn_at is null
     join member m on m.community_id = a.community_id and m.id = a.author_id and m.role <> 'CUSTOMER'
   where a.community_id = $1 and i.author_id = $2 and a.created_at < $3 order by a.created_at desc, a.id limit 1`,
);

const FELT: readonly (readonly [PersonKey, string])[] = [
  ['rosa', 'Read first and answered second. I had braced myself for the other order.'],
  ['ilse', 'It was a no, and I was not sent away with it. I could read it out in our kitchen.'],
  ['tomasz', 'A little hurried, as if the answer had been there before my question.'],
];

/** How some answers felt, told to whoever wrote them. */
async function writeFelt(cast: Cast): Promise<void> {
  for (const [who, text] of FELT) {
    const answer = await cast.tx.row(answerTo, [cast.communityId, cast.idOf(who), cast.moment(3)]);
    if (answer) {
      await cast.let(who, 2, tellFeeling, { kind: 'ANSWER', thingId: answer.id, text });
    }
  }
}

const ALL = ['STORY', 'MEETING', 'REPAIR', 'WELCOME'];
/** What some people told of themselves, may be asked, and had noted; and somebody who left with a few words. */
export async function writeRemembered(cast: Cast): Promise<void> {
  await cast.let('rosa', 40, writeContextCard, {
    text: 'I read my meter on the first Sunday of the month, with my mother on the telephone. I have time in the mornings.',
    sinceYear: null,
  });
  await cast.let('ilse', 90, writeContextCard, {
    text: 'I speak for seven people in one house. What helps me is being told early, and why.',
    sinceYear: 1998,
  });
  await cast.let('fatima', 60, setBoundaries, {
    topics: ALL.filter((topic) => topic !== 'STORY'),
    hoursFrom: '16:30',
    hoursUntil: '20:30',
    channel: 'INBOX',
    note: 'I work nights. Before half past four I sleep.',
  });
  await cast.let('hanna', 60, setBoundaries, {
    topics: ALL,
    hoursFrom: '08:00',
    hoursUntil: '17:00',
    channel: 'MAIL',
    note: 'In the first week of a month the bills go out; then I am slow.',
  });
  const source = await cast.tx.row(ideaBy, [cast.communityId, cast.idOf('rosa')]);
  if (source) {
    await cast.let('mira', 30, noteMemory, {
      memberId: cast.idOf('rosa'),
      text: 'Looks after her mother and reads the meter with her. Mornings are best for a call.',
      sourceId: source.id,
    });
  }
  await writeFelt(cast);
  // Written down as it stands: leaving itself would mail the reader about the past.
  await cast.tx.insert(GoodbyeEntity, {
    communityId: cast.communityId,
    id: cast.write('leah', 9).ids.next(),
    note: 'We move to my sister and take no power of ours along. What I liked best were the notices before a cut.',
    answerTo: null,
    ownerId: cast.idOf('leah'),
    at: cast.moment(9),
    answeredAt: null,
    answeredById: null,
    answer: null,
  });
}
