import { DRAW } from './functions.js';
import { STAFF, type Size } from './sizes.js';

const D = DRAW;
const IDEAS_TO_A_CONVERSATION = 20;
const IDEAS_TO_AN_ACCEPTED_SUGGESTION = 20;
const IDEAS_TO_A_DIFFERENCE = 100;
const IDEAS_TO_A_STORY = 100;
const IDEAS_TO_A_MEETING = 200;
const IDEAS_TO_A_MEMORY = 50;
const IDEAS_TO_A_RATING = 5;
/** Seats taken and questions raised in a meeting. */
const SEATS = 8;
const QUESTIONS = 3;

/** What is talked about besides ideas, what was taken from others and for which people are named. */
function together(): string[] {
  return [
    `create temp table a_conversation as
       select i.n, pg_temp.key(${D.conversation}, i.n, i.at) as id, pg_temp.key(${D.conversationThread}, i.n, i.at) as thread_id,
         i.community_id, i.space_id, i.author_id, i.at, i.title, i.slug, i.text
       from an_idea i where i.n % ${IDEAS_TO_A_CONVERSATION} = 3`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'CONVERSATION', space_id, author_id, 0, at, at from a_conversation order by n`,
    `insert into conversation (community_id, id, thread_id, number, slug, title, text, html, renderer_version, excerpt, author_id, created_at)
     select community_id, id, thread_id, n, slug, title, text, '<p>' || text || E'</p>\\n', 1, left(text, 240), author_id, at
     from a_conversation order by n`,
    `insert into number_counter (community_id, kind, next) select community_id, 'conversation', max(n) + 1 from a_conversation group by 1`,
    `create temp table an_accepted as
       select i.n, pg_temp.key(${D.accepted}, i.n, i.at) as id, pg_temp.key(${D.acceptedThread}, i.n, i.at) as thread_id,
         i.community_id, i.space_id, i.id as idea_id, m.id as author_id, i.author_id as decider_id, i.title, i.text, i.at
       from an_idea i join person m on m.n = ${STAFF} + 1 + (i.n * 7) % (select max(n) - ${STAFF} from person)
       where i.n % ${IDEAS_TO_AN_ACCEPTED_SUGGESTION} = 7 and m.id <> i.author_id`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'SUGGESTION', space_id, author_id, 0, at, at from an_accepted order by n`,
    `insert into suggestion (community_id, id, idea_id, thread_id, number, author_id, from_revision, title, text, html, renderer_version,
       why, wants_credit, wants_co_authorship, state, created_at, decided_by_id, decided_at)
     select community_id, id, idea_id, thread_id, 1, author_id, 1, title, text, '<p>' || text || E'</p>\\n', 1, 'So that it says all.',
       true, false, 'ACCEPTED', at, decider_id, least(now(), at + interval '2 days') from an_accepted order by n`,
    // What was shipped names its author and, but for one in four, somebody who built it; what was accepted names its author.
    `insert into credit (community_id, id, idea_id, member_id, given_by_id, kind, what, consent, created_at, consent_at)
     select c.community_id, pg_temp.key(${D.credit}, c.n * 3 + c.k, c.at), c.idea_id, c.member_id, c.by_id, c.kind, 'A part of it.',
       'GIVEN', c.at, c.at
     from (
       select i.n, 0 as k, i.community_id, i.id as idea_id, i.author_id as member_id, a.author_id as by_id, 'BUILT' as kind, a.at
         from an_idea i join an_answer a on a.idea_n = i.n and a.last where i.category = 'SHIPPED'
       union all select i.n, 1, i.community_id, i.id, a.author_id, a.author_id, 'BUILT', a.at
         from an_idea i join an_answer a on a.idea_n = i.n and a.last where i.category = 'SHIPPED' and i.n % 4 > 0
       union all select n, 2, community_id, idea_id, author_id, decider_id, 'SUGGESTION', at from an_accepted) c`,
  ];
}

/** Differences in words, two of three ended; what was said to whom something went wrong for; what people thought of answers. */
function words(size: Size): string[] {
  return [
    `create temp table a_difference as
       select i.n, pg_temp.key(${D.difference}, i.n, i.at) as id, i.community_id, i.id as idea_id, i.author_id, a.author_id as staff_id,
         a.at, case when i.n % 3 > 0 then a.at + pg_temp.u(${D.differenceEnd}, i.n) * interval '90 days' end as ends
       from an_idea i join (select distinct on (idea_n) * from an_answer order by idea_n, n) a on a.idea_n = i.n
       where i.n % ${IDEAS_TO_A_DIFFERENCE} < 2 and not i.by_team`,
    `update a_difference set ends = null where ends > now()`,
    `insert into difference (community_id, id, idea_id, opened_by_id, owing_side, owing_since, closed_at, created_at)
     select community_id, id, idea_id, author_id, case when ends is null then 'TEAM' end, case when ends is null then at end, ends, at
     from a_difference order by n`,
    `insert into difference_proposal (community_id, id, difference_id, side, proposed_by_id, outcome, words, proposed_at, agreed_by_id, agreed_at)
     select community_id, pg_temp.key(${D.proposal}, n, at), id, 'TEAM', staff_id,
       case when n % 2 = 0 then 'RESOLVED' else 'AGREED_TO_DISAGREE' end, 'So it is.', at, author_id, ends
     from a_difference where ends is not null`,
    `insert into recovery_cause (community_id, id, recovery_id, cause, source_id, at)
     select community_id, pg_temp.key(${D.recoveryCause}, row_number() over (order by id), opened_at), id, 'FOLLOW_UP', id, opened_at from recovery`,
    `insert into recovery_word (community_id, id, recovery_id, author_id, kind, text, at)
     select r.community_id, pg_temp.key(${D.recoveryWord}, row_number() over (order by r.id, k.kind), r.contacted_at), r.id, r.owner_id, k.kind,
       'We are sorry, and this is what we do.', r.contacted_at
     from recovery r cross join (values ('APOLOGY', 1), ('LEARNED', 2), ('FIX', 3)) k(kind, place)
     where r.contacted_at is not null and (k.place = 1 or hashtext(r.id::text) % 3 > 0)`,
    `insert into idea_reopening (community_id, id, idea_id, follow_up_id, owner_id, at)
     select f.community_id, pg_temp.key(${D.reopening}, row_number() over (order by f.id), f.answered_at), f.idea_id, f.id, o.id, f.answered_at
     from follow_up f join person o on o.n = 2 where f.verdict = 'NOT' and hashtext(f.id::text) % 10 = 0`,
    `insert into answer_rating (community_id, id, answer_id, member_id, value, at)
     select a.community_id, pg_temp.key(${D.rating}, a.n, a.at), a.id, i.author_id,
       case when a.n % 3 = 0 then 'NO' when a.n % 3 = 1 then 'PARTLY' else 'YES' end, least(now(), a.at + interval '1 day')
     from an_answer a join an_idea i on i.n = a.idea_n where a.first and i.n % ${IDEAS_TO_A_RATING} = 0 and a.author_id <> i.author_id`,
    `insert into review (community_id, id, idea_id, answer_id, due_on, decider_id, step)
     select a.community_id, pg_temp.key(${D.review}, a.n, a.at), a.idea_id, a.id, (now() + interval '180 days')::date, a.author_id, 0
     from an_answer a where a.last and a.category = 'DECLINED'`,
    `insert into told_a_friend (community_id, month, answer, n)
     select p.community_id, to_char(p.at - make_interval(months => g), 'YYYY-MM'), k.answer, ${Math.ceil(size.members / 120)}
     from place p cross join generate_series(0, 23) g cross join (values ('SOMEBODY_TOLD_ME'), ('ANOTHER_WAY')) k(answer)`,
  ];
}

/** Stories of members, agreed to for this site or taken back, and what the team remembers of people. */
function stories(size: Size): string[] {
  return [
    `create temp table a_story as
       select i.n, pg_temp.key(${D.story}, i.n, i.at) as id, pg_temp.key(${D.storyThread}, i.n, i.at) as thread_id, i.community_id,
         i.space_id, i.author_id, i.title, i.slug, i.text, i.id as idea_id, i.at,
         i.at + (now() - i.at) * pg_temp.u(${D.storyMoment}, i.n) as published, i.n % 7 = 5 as taken_back
       from an_idea i where i.n % ${IDEAS_TO_A_STORY} = 5 and not i.by_team`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'STORY', space_id, author_id, 0, published, at from a_story order by n`,
    `insert into story (community_id, id, thread_id, space_id, number, slug, kind, state, teller_id, title, context, may_not_fit, text,
       from_year, qualities, html, renderer_version, revision, created_at, published_at, withdrawn_at)
     select community_id, id, thread_id, space_id, n, slug, case when n % 900 = 5 then 'COMPANY' else 'MEMBER' end,
       case when taken_back then 'WITHDRAWN' else 'PUBLISHED' end, author_id, title, left(text, 200), left(text, 100), text,
       2000 + n % 25, '{}', '<p>' || text || E'</p>\\n', 1, 1, at, published,
       case when taken_back then published + (now() - published) * 0.5 end from a_story order by n`,
    `insert into story_revision (community_id, story_id, number, title, context, may_not_fit, text, from_year, qualities, by_id, created_at)
     select community_id, id, 1, title, left(text, 200), left(text, 100), text, 2000 + n % 25, '{}', author_id, at from a_story order by n`,
    `insert into story_link (community_id, story_id, kind, thing_id, position) select community_id, id, 'IDEA', idea_id, 0 from a_story`,
    `insert into story_consent (community_id, id, story_id, member_id, part, use, name_form, given_at, ended_at, ended_by)
     select x.community_id, pg_temp.key(${D.storyConsent}, x.n * 4 + k.place, x.published), x.id, x.author_id, 'STORY', k.use,
       case when x.n % 2 = 0 then 'NAME' else 'FIRST_NAME' end, x.published,
       case when x.taken_back then x.published + (now() - x.published) * 0.5 end, case when x.taken_back then 'PERSON' end
     from a_story x cross join (values ('SITE', 0), ('CARD', 1), ('FEED', 2)) k(use, place)`,
    `insert into number_counter (community_id, kind, next) select community_id, 'story', ${size.ideas} + 1 from place`,
    `insert into memory (community_id, id, member_id, by_id, text, thread_id, at)
     select i.community_id, pg_temp.key(${D.memory}, i.n, i.at), i.author_id, o.id, left(i.text, 120), i.thread_id, i.at
     from an_idea i join person o on o.n = 1 + i.n % ${STAFF} where i.n % ${IDEAS_TO_A_MEMORY} = 0 and not i.by_team`,
  ];
}

/** Meetings over the two years and a tenth of that ahead, those that are over with minutes; a third with a leader. */
function meetings(size: Size): string[] {
  return [
    `create temp table a_meeting as
       select g.n, pg_temp.key(${D.meeting}, g.n, g.at) as id, pg_temp.key(${D.meetingThread}, g.n, g.at) as thread_id, g.at,
         g.at < now() as is_over, i.community_id, i.space_id, i.id as idea_id, i.title, i.slug, i.text, o.id as host_id
       from (select n, date_trunc('hour', now()) - interval '720 days' + (n - 0.5) * interval '800 days' / ${Math.ceil(size.ideas / IDEAS_TO_A_MEETING)} as at
         from generate_series(1, ${Math.ceil(size.ideas / IDEAS_TO_A_MEETING)}) n) g
       join an_idea i on i.n = g.n * ${IDEAS_TO_A_MEETING} join person o on o.n = 1 + g.n % ${STAFF}`,
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select community_id, thread_id, 'MEETING', space_id, host_id, 0, at - interval '20 days', at - interval '20 days' from a_meeting order by n`,
    `insert into meeting (community_id, id, thread_id, space_id, number, slug, kind, host_id, leader, title, purpose, starts_at, ends_at,
       time_zone, renderer_version, seats, recorded, revision, published_at, minutes_revision, closed_at, closed_by_id, near_told_at, minutes_on)
     select community_id, id, thread_id, space_id, n, slug, case when n % 3 = 0 then 'LISTENING' else 'OPEN' end, host_id, n % 3 = 0, title,
       left(text, 200), at, at + interval '1 hour', 'Europe/Berlin', 1, ${SEATS * 2}, false, 1, at - interval '20 days',
       case when is_over then 1 else 0 end, case when is_over then at + interval '1 day' end, case when is_over then host_id end,
       case when is_over then at - interval '1 day' end, at::date + 7 from a_meeting order by n`,
    `insert into meeting_seat (community_id, meeting_id, member_id, state, turn, asked_at, seated_at)
     select g.community_id, g.id, m.id, 'SEATED', k, g.at - interval '10 days', g.at - interval '10 days'
     from a_meeting g cross join generate_series(1, ${SEATS}) k
     join person m on m.n = ${STAFF} + 1 + (g.n * ${SEATS} + k) % (select max(n) - ${STAFF} from person)`,
    `insert into meeting_question (community_id, id, meeting_id, asked_by_id, named, text, asked_at, answer, answered_at, answered_by_id)
     select g.community_id, pg_temp.key(${D.question}, g.n * 10 + k, g.at), g.id, m.id, true, 'When will it be there?', g.at - interval '5 days',
       case when g.is_over and k > 1 then 'In spring.' end, case when g.is_over and k > 1 then g.at + interval '1 day' end,
       case when g.is_over and k > 1 then g.host_id end
     from a_meeting g cross join generate_series(1, ${QUESTIONS}) k
     join person m on m.n = ${STAFF} + 1 + (g.n * ${SEATS} + k) % (select max(n) - ${STAFF} from person)`,
    `insert into minute_line (community_id, id, meeting_id, kind, position, text)
     select g.community_id, pg_temp.key(${D.minutes}, g.n * 10 + k.place, g.at), g.id, k.kind, k.place, left(g.text, 200)
     from a_meeting g cross join (values ('HEARD', 0), ('HEARD', 1), ('WILL_NOT_DO', 2)) k(kind, place) where g.is_over`,
    `insert into meeting_idea (community_id, meeting_id, idea_id, position) select community_id, id, idea_id, 0 from a_meeting`,
    `insert into number_counter (community_id, kind, next) select community_id, 'meeting', ${size.ideas} + 1 from place`,
  ];
}

/** What a community gathers over the years besides its ideas, in proportion to them. */
export function longView(size: Size): string[] {
  return [...together(), ...words(size), ...stories(size), ...meetings(size)];
}
