import { asksIn } from '../spaces/space.module.js';
import type { MomentRule } from '@rapport/shared/indicating';

/** Whom a rule prompts: people of the team, or every member, people of the team included. */
export type MomentAudience = 'TEAM' | 'EVERYBODY';

/**
 * One rule, declared. Its parts are SQL that may name $1 the community, $2 who reads, $3 the moment of reading, $4 its
 * day, $5 the kinds of space they may see, $6 the community's time zone, and the answers they gave as `said`.
 */
export interface MomentDeclaration {
  readonly rule: MomentRule;
  readonly audience: MomentAudience;
  /** Tables, joins and conditions: what it finds. */
  readonly found: string;
  /** Id of what it is about; "not now" and "done" are kept with it. */
  readonly thing: string;
  /** Since when the occasion is there. Who has seen to it before that is prompted anew. */
  readonly since: string;
  /** Path of where to act. */
  readonly path: string;
  /** What fills the sentences of its words, as a JSON object. */
  readonly facts: string;
}

const ON_TEAM = (alias: string): string => `${alias}.left_at is null and ${alias}.role in ('STAFF', 'ADMIN')`;

/** Joins of who answers for something in the space `s`: `decider` where it has one, else the default owner `om`. */
const people = (decider?: string): string =>
  `${decider ? `left join member dm on dm.community_id = $1 and dm.id = ${decider} and ${ON_TEAM('dm')}` : ''}
  left join member om on om.community_id = $1 and om.id = s.default_owner_id and ${ON_TEAM('om')}`;

/** Whether that is who reads; the first admin where nobody else is. The same order as `responsibleFor`. */
const mine = (...before: string[]): string =>
  `$2::uuid = coalesce(${[...before, 'om.id'].join(', ')}, (select ad.id from member ad where ad.community_id = $1
    and ad.role = 'ADMIN' and ad.left_at is null order by ad.id limit 1))`;

const pathOf = (place: string, alias: string): string =>
  `'/${place}/' || ${alias}.number || case when ${alias}.slug = '' then '' else '-' || ${alias}.slug end`;

const dayOf = (moment: string): string => `(${moment} at time zone $6::text)::date`;
const OPEN_SPACE = `s.visibility = any($5::text[]) and s.archived_at is null`;

/**
 * The spaces the reader answers for where nobody else is named, as `own_space`: for most people there is none, and then
 * nothing of what waits has to be read.
 */
export const OWN_SPACE = `own_space as materialized (
      select s.id, s.cadence_days from space s ${people()}
      where s.community_id = $1 and ${OPEN_SPACE} and ${mine()}
    )`;

/** When the reader last said "done" to a rule about themselves. */
const lastDone = (rule: MomentRule): string =>
  `(select d.at from said d where d.rule = '${rule}' and d.thing_id = $2::uuid and d.answer = 'DONE')`;

const reviewNear: MomentDeclaration = {
  rule: 'REVIEW_NEAR',
  audience: 'TEAM',
  found: `review r
    join idea i on i.community_id = r.community_id and i.id = r.idea_id
    join space s on s.community_id = i.community_id and s.id = i.space_id
    ${people('r.decider_id')}
    where r.community_id = $1 and r.closed_at is null and r.due_on > $4::date and r.due_on <= $4::date + 7
      and i.category = 'DECLINED' and i.withdrawn_at is null and ${OPEN_SPACE} and ${mine('dm.id')}`,
  thing: 'r.id',
  // A review comes near once: long before its day, in whatever time zone.
  since: '(r.due_on - 30)::timestamptz',
  path: pathOf('ideas', 'i'),
  facts: `json_build_object('title', i.title, 'count', r.due_on - $4::date)`,
};

const irritantOften: MomentDeclaration = {
  rule: 'IRRITANT_OFTEN',
  audience: 'TEAM',
  found: `(select f.family_id, count(distinct p.member_id)::int as people, min(p.created_at) as since
      from irritant_report p
      join irritant f on f.community_id = p.community_id and f.id = p.irritant_id and f.withdrawn_at is null
      where p.community_id = $1 and p.created_at > $3::timestamptz - interval '7 days'
      group by f.family_id having count(distinct p.member_id) >= 3) often
    join irritant i on i.community_id = $1 and i.id = often.family_id
    join space s on s.community_id = i.community_id and s.id = i.space_id
    left join root_cause rc on rc.community_id = i.community_id and rc.id = i.root_cause_id
    ${people('rc.owner_id')}
    where (exists (select 1 from own_space)
        or exists (select 1 from root_cause ro where ro.community_id = $1 and ro.owner_id = $2::uuid))
      and i.withdrawn_at is null and i.fixed_at is null and ${OPEN_SPACE} and ${mine('dm.id')}`,
  thing: 'i.id',
  since: 'often.since',
  path: pathOf('irritants', 'i'),
  facts: `json_build_object('title', i.title, 'count', often.people)`,
};

/** What was posted in the last two weeks, of each kind by its own index: of ideas those that wait, which are few. */
const POSTED = `(
    select i.author_id, i.created_at, i.id, i.thread_id, i.space_id, i.title, ${pathOf('ideas', 'i')} as path
    from idea i where i.community_id = $1 and i.waiting_since > $3::timestamptz - interval '14 days'
      and i.created_at > $3::timestamptz - interval '14 days' and i.withdrawn_at is null and i.imported_at is null
    union all
    select i.author_id, i.created_at, i.id, i.thread_id, i.space_id, i.title, ${pathOf('irritants', 'i')}
    from irritant i where i.community_id = $1 and i.created_at > $3::timestamptz - interval '14 days'
      and i.withdrawn_at is null and i.fixed_at is null
    union all
    select c.author_id, c.created_at, c.id, c.thread_id, t.space_id, c.title, ${pathOf('conversations', 'c')}
    from thread t join conversation c on c.community_id = t.community_id and c.thread_id = t.id
    where t.community_id = $1 and t.kind = 'CONVERSATION' and t.withdrawn_at is null
      and t.last_activity_at > $3::timestamptz - interval '14 days'
      and c.created_at > $3::timestamptz - interval '14 days'
  )`;

const noneBefore = (table: string): string =>
  `not exists (select 1 from ${table} e where e.community_id = $1 and e.author_id = n.author_id
    and (e.created_at, e.id) < (n.created_at, n.id))`;

const newcomer: MomentDeclaration = {
  rule: 'NEWCOMER',
  audience: 'TEAM',
  found: `${POSTED} n
    join member m on m.community_id = $1 and m.id = n.author_id and m.left_at is null
    join space s on s.community_id = $1 and s.id = n.space_id
    where exists (select 1 from own_space) and s.id in (select id from own_space) and n.author_id <> $2::uuid and ${asksIn()}
      and not exists (select 1 from contact_boundary cb where cb.community_id = $1 and cb.member_id = n.author_id
        and (cb.channel = 'NONE' or 'WELCOME' = any(cb.closed_topics)))
      and not exists (select 1 from comment c where c.community_id = $1 and c.thread_id = n.thread_id
        and c.author_id <> n.author_id and not c.staff_only and c.withdrawn_at is null)
      and ${['idea', 'irritant', 'conversation', 'comment'].map(noneBefore).join(' and ')}`,
  thing: 'n.id',
  since: 'n.created_at',
  path: 'n.path',
  facts: `json_build_object('title', n.title, 'name', m.name, 'count', $4::date - ${dayOf('n.created_at')})`,
};

const waitingLong: MomentDeclaration = {
  rule: 'WAITING_LONG',
  audience: 'TEAM',
  found: `(select own.* from idea own where own.community_id = $1 and own.decider_id = $2::uuid
      union all select other.* from idea other
        left join member dm on dm.community_id = $1 and dm.id = other.decider_id and ${ON_TEAM('dm')}
        where exists (select 1 from own_space) and other.community_id = $1 and other.waiting_since is not null
          and other.space_id in (select id from own_space) and dm.id is null) i
    join space s on s.community_id = i.community_id and s.id = i.space_id
    where i.waiting_since is not null and i.withdrawn_at is null and ${OPEN_SPACE}
      and 3 * ($4::date - ${dayOf('i.waiting_since')}) > 2 * s.cadence_days`,
  thing: 'i.id',
  since: 'i.waiting_since',
  path: pathOf('ideas', 'i'),
  facts: `json_build_object('title', i.title, 'count', $4::date - ${dayOf('i.waiting_since')}, 'days', s.cadence_days)`,
};

const ideaShipped: MomentDeclaration = {
  rule: 'IDEA_SHIPPED',
  audience: 'EVERYBODY',
  found: `(select oi.outcome_id, min(own.title) as idea
      from (select i.id, i.title from idea i
          where i.community_id = $1 and i.author_id = $2::uuid and i.withdrawn_at is null
        union select i.id, i.title from idea_co_author ca
          join idea i on i.community_id = ca.community_id and i.id = ca.idea_id and i.withdrawn_at is null
          where ca.community_id = $1 and ca.member_id = $2::uuid and ca.state = 'STANDING') own
      join outcome_idea oi on oi.community_id = $1 and oi.idea_id = own.id
      group by oi.outcome_id) built
    join outcome o on o.community_id = $1 and o.id = built.outcome_id
    join thread t on t.community_id = o.community_id and t.id = o.thread_id
    join space s on s.community_id = o.community_id and s.id = o.space_id
    where o.kind = 'RELEASE' and o.published_at > $3::timestamptz - interval '60 days' and o.author_id <> $2::uuid
      and t.withdrawn_at is null and s.visibility = any($5::text[])
      and not exists (select 1 from follow_up f where f.community_id = $1 and f.outcome_id = o.id
        and f.member_id = $2::uuid and f.asked_at is not null)`,
  thing: 'o.id',
  since: 'o.published_at',
  path: pathOf('outcomes', 'o'),
  facts: `json_build_object('title', o.title, 'idea', built.idea, 'day', to_char(o.shipped_on, 'YYYY-MM-DD'))`,
};

const newest = (table: string, who: string, at: string): string =>
  `(select max(x.${at}) from ${table} x where x.community_id = $1 and x.${who} = $2::uuid)`;

const backAgain: MomentDeclaration = {
  rule: 'BACK_AGAIN',
  audience: 'EVERYBODY',
  found: `(select greatest(m.created_at, ${newest('idea', 'author_id', 'created_at')},
        ${newest('comment', 'author_id', 'created_at')}, ${newest('vote', 'member_id', 'created_at')},
        ${newest('irritant', 'author_id', 'created_at')}, ${newest('conversation', 'author_id', 'created_at')},
        ${newest('follow', 'member_id', 'since')}, ${newest('answer', 'author_id', 'created_at')},
        ${lastDone('BACK_AGAIN')}) as last
      from member m where m.community_id = $1 and m.id = $2::uuid) gone
    cross join lateral (select count(*)::int as count, (array_agg(i.title order by i.last_word_at desc, i.id))[1] as title,
        (array_agg(${pathOf('ideas', 'i')} order by i.last_word_at desc, i.id))[1] as path
      from follow f
      join idea i on i.community_id = f.community_id and i.thread_id = f.thread_id
      join space s on s.community_id = i.community_id and s.id = i.space_id
      where f.community_id = $1 and f.member_id = $2::uuid and f.ended_at is null
        and gone.last <= $3::timestamptz - interval '90 days' and i.last_word_at > gone.last
        and i.last_word_by_id <> $2::uuid and i.withdrawn_at is null and s.visibility = any($5::text[])) moved
    where gone.last <= $3::timestamptz - interval '90 days' and moved.count > 0`,
  thing: '$2::uuid',
  since: `gone.last + interval '90 days'`,
  path: `case when moved.count = 1 then moved.path else '/me/follows' end`,
  facts: `json_build_object('title', moved.title, 'count', moved.count, 'day', to_char(${dayOf('gone.last')}, 'YYYY-MM-DD'))`,
};

const minutesOwed: MomentDeclaration = {
  rule: 'MINUTES_OWED',
  audience: 'TEAM',
  found: `meeting g
    join space s on s.community_id = g.community_id and s.id = g.space_id
    where g.community_id = $1 and g.host_id = $2::uuid and g.ends_at <= $3::timestamptz and g.closed_at is null
      and g.called_off_at is null and s.visibility = any($5::text[])`,
  thing: 'g.id',
  since: 'g.ends_at',
  path: `${pathOf('meetings', 'g')} || '/minutes'`,
  facts: `json_build_object('title', g.title, 'count', $4::date - ${dayOf('g.ends_at')},
    'day', to_char(${dayOf('g.ends_at')}, 'YYYY-MM-DD'))`,
};

/** What a member wrote about themselves, which nobody else may change (practice 0.14). */
const cardStillTrue: MomentDeclaration = {
  rule: 'CARD_STILL_TRUE',
  audience: 'EVERYBODY',
  found: `(select greatest(k.confirmed_at, ${lastDone('CARD_STILL_TRUE')}) as last from context_card k
      where k.community_id = $1 and k.member_id = $2::uuid and k.text is not null) card
    where card.last <= $3::timestamptz - interval '1 year'`,
  thing: '$2::uuid',
  since: `card.last + interval '1 year'`,
  path: `'/me/journey#card'`,
  facts: `json_build_object('day', to_char(${dayOf('card.last')}, 'YYYY-MM-DD'))`,
};

/** Only for who said since when, to them alone, once a year: nobody else is told how long somebody has been there. */
const yearsWithUs: MomentDeclaration = {
  rule: 'YEARS_WITH_US',
  audience: 'EVERYBODY',
  found: `context_card k where k.community_id = $1 and k.member_id = $2::uuid
    and k.since_year < date_part('year', $4::date)`,
  thing: '$2::uuid',
  since: `date_trunc('year', $4::date)::timestamp at time zone $6::text`,
  path: `'/me/journey'`,
  facts: `json_build_object('year', k.since_year, 'count', date_part('year', $4::date) - k.since_year)`,
};

/** Every rule, the most pressing first. */
export const MOMENT_DECLARATIONS: readonly MomentDeclaration[] = [
  minutesOwed,
  reviewNear,
  irritantOften,
  newcomer,
  waitingLong,
  ideaShipped,
  backAgain,
  cardStillTrue,
  yearsWithUs,
];
