import type { Importance } from '@rapport/shared/vocabulary';
import { ideaInside, ideaPolicy, reviseIdea } from '../src/ideas/idea.module.js';
import { mergeIdeas, objectToMerge, undoMerge } from '../src/merging/merge.commands.js';
import { bindWritersOfUnions } from '../src/merging/merge.revisions.js';
import { openWrite, type Command, type Write } from '../src/platform/command.js';
import { systemIds } from '../src/platform/ids.js';
import { found, Refusal } from '../src/platform/problems.js';
import type { Tx } from '../src/platform/tx.js';
import { supportIdea, withdrawSupport } from '../src/votes/vote.commands.js';
import { askFormerSupporters, keepSupport } from '../src/votes/vote.former.js';
import { followThread, unfollowThread } from '../src/threads/follow.commands.js';
import { postComment } from '../src/threads/comment.commands.js';
import { leaveCoAuthorship } from '../src/co-authors/co-author.commands.js';
import { joinAsCoAuthor } from '../src/co-authors/co-author.module.js';
import type { Act, History, ModelVote } from './merge-model.js';
import type { ReaderAct } from './merge-readers-model.js';
import type { TestMember, TestSpace, World } from './world.js';

/** Where histories are played by the commands themselves, without events, jobs and limits around them. */
export interface Stage {
  world: World;
  space: TestSpace;
  people: TestMember[];
  /** Those who follow, comment and write with others. */
  readers: TestMember[];
  /** Ideas numbered so far. */
  numbers: number;
}

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-02T09:00:00Z');

/** The ideas of several histories at once, all by the first person, with their support. @returns their ids. */
export async function addIdeas(
  stage: Stage,
  tx: Tx,
  each: number,
  before: readonly History['before'][],
): Promise<string[]> {
  const ids = Array.from({ length: each * before.length }, () => systemIds.next());
  const numbers = ids.map(() => (stage.numbers += 1));
  const { communityId } = stage.world;
  const author = stage.people[0]!.id;
  const place = [communityId, ids, stage.space.id, author, new Date(START)];
  await tx.executeSql(
    `insert into thread (community_id, id, kind, space_id, owner_id, comment_count, last_activity_at, created_at)
     select $1, new.id, 'IDEA', $3, $4, 0, $5, $5 from unnest($2::uuid[]) as new(id)`,
    place,
  );
  await tx.executeSql(
    `insert into idea (community_id, id, thread_id, space_id, number, slug, title, text, html, renderer_version, excerpt,
       revision, author_id, stage_id, category, created_at, updated_at, last_word_kind, last_word_by_id, last_word_at)
     select $1, new.id, new.id, $3, new.number, 'x', 'x', 'x', 'x', 1, 'x', 1, $4, $6, 'OPEN', $5, $5, 'POST', $4, $5
     from unnest($2::uuid[], $7::integer[]) as new(id, number)`,
    [...place, stage.space.stages.OPEN, numbers],
  );
  await tx.executeSql(
    `insert into idea_stat (community_id, idea_id) select $1, id from unnest($2::uuid[]) as new(id)`,
    place.slice(0, 2),
  );
  const people = stage.people.length;
  const votes = before.flatMap((given, history) =>
    given.flatMap((vote, i) => {
      const ideaId = ids[history * each + Math.floor(i / people)];
      const at = new Date(START - i * DAY_MS);
      return vote ? [{ ...vote, ideaId, memberId: stage.people[i % people]!.id, at }] : [];
    }),
  );
  await tx.executeSql(
    `with given as (
       insert into vote (community_id, idea_id, member_id, importance, reason, revision, by_team, created_at)
       select $1, idea_id, member_id, importance, reason, 1, member_id = $2, at
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[])
         as new(idea_id, member_id, importance, reason, at) returning *
     )
     insert into vote_delta (community_id, idea_id, customers, team, blocks, matters, nice, voted_at)
     select $1, idea_id, (not by_team)::int, by_team::int, (not by_team and importance = 'BLOCKS_ME')::int,
       (not by_team and importance = 'MATTERS')::int, (not by_team and importance = 'NICE')::int, created_at from given`,
    [
      communityId,
      stage.people.at(-1)!.id,
      votes.map(({ ideaId }) => ideaId),
      votes.map(({ memberId }) => memberId),
      votes.map(({ importance }) => importance),
      votes.map(({ reason }) => reason),
      votes.map(({ at }) => at),
    ],
  );
  return ids;
}

/** One history's ideas, and the merges it made so far. */
export interface Run {
  ideas: string[];
  merges: string[];
  comments: string[];
}

/** @returns whether it was allowed. What is merged offers none of it, and comments there are refused by a reaction. */
async function readerActs(write: Write, run: Run, act: ReaderAct, parent: number | null): Promise<boolean> {
  const idea = found(await ideaInside(write.tx, write.actor, run.ideas[act.idea]!, 'locked'));
  const { id: ideaId, threadId } = idea;
  if (idea.category === 'MERGED') return false;
  switch (act.do) {
    case 'follow':
      await followThread.run(write, { threadId });
      break;
    case 'unfollow':
      await unfollowThread.run(write, { threadId });
      break;
    case 'join':
      await joinAsCoAuthor(write, { ideaId, threadId, memberId: write.actor.memberId, way: 'SUGGESTION' });
      break;
    case 'leave':
      await leaveCoAuthorship.run(write, { ideaId });
      break;
    case 'comment': {
      const parentId = act.reply && parent !== null ? run.comments[parent]! : null;
      const text = String(run.comments.length);
      const said = await postComment.run(write, { threadId, parentId, text, staffOnly: false });
      run.comments.push(said.commentId);
    }
  }
  return true;
}

/** Only what changes support reacts; nobody is told of anything. */
function writeOf({ world }: Stage, tx: Tx, who: TestMember, now: number): Write {
  const write: Write = openWrite(world.services, who.actor, tx, new Date(START + now * DAY_MS));
  return {
    ...write,
    emit: async (event, data) => {
      if (event.kind === 'ideaEdited') {
        await askFormerSupporters(writeOf({ world } as Stage, tx, who, now), data as never);
        await bindWritersOfUnions(write, data as never);
      }
    },
  };
}

async function revise(write: Write, ideaId: string, material: boolean): Promise<void> {
  const seen = found(await ideaInside(write.tx, write.actor, ideaId, 'locked'));
  const idea = ideaPolicy.authorize(write.actor, 'EDIT', seen);
  const authorId = write.actor.memberId;
  await reviseIdea(write, idea, { title: 'x', text: 'x', authorId, acceptedById: null, material });
}

const UNKNOWN = '0198c0de-0000-7000-8000-000000000000';

/** Does one thing for real. @returns whether it was allowed. */
export async function doAct(
  stage: Stage,
  tx: Tx,
  run: Run,
  { act, now, parent }: { act: Act; now: number; parent: number | null },
): Promise<boolean> {
  const staff = stage.people.at(-1)!;
  const by = (who: TestMember): Write => writeOf(stage, tx, who, now);
  const ideaId = 'idea' in act ? run.ideas[act.idea]! : '';
  const tried = async <Input, Outcome extends object>(
    command: Command<Input, Outcome>,
    who: TestMember,
    input: Input,
  ): Promise<Outcome> => command.run(by(who), input);
  try {
    switch (act.do) {
      case 'support': {
        const { importance, reason } = act;
        await tried(supportIdea, stage.people[act.who]!, { ideaId, importance, reason });
        return true;
      }
      case 'withdraw':
      case 'keep':
        await tried(act.do === 'keep' ? keepSupport : withdrawSupport, stage.people[act.who]!, { ideaId });
        return true;
      case 'revise':
        await revise(by(stage.people[0]!), ideaId, act.material);
        return true;
      case 'merge': {
        const input = { sourceId: ideaId, targetId: run.ideas[act.into]!, why: 'x' };
        run.merges.push((await tried(mergeIdeas, staff, input)).mergeId);
        return true;
      }
      case 'undo':
      case 'object': {
        const mergeId = run.merges[act.merge] ?? UNKNOWN;
        await (act.do === 'undo'
          ? tried(undoMerge, staff, { mergeId, why: 'x' })
          : tried(objectToMerge, stage.people[0]!, { mergeId, words: 'x' }));
        return true;
      }
      default:
        return await readerActs(by(stage.readers[act.reader]!), run, act, parent);
    }
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

interface FoundIdea {
  id: string;
  revision: number;
  merged: boolean;
  mergedCount: number;
  counts: object;
  former: number;
  intoId: string | null;
  objected: boolean;
  follows: boolean[];
  writes: boolean[];
  commentCount: number;
  said: [number, string][] | null;
  votes: (Omit<ModelVote, 'since'> & { who: string; at: string })[] | null;
}

/** How ideas stand, in the words of the model. */
export async function readIdeas(stage: Stage, tx: Tx, ids: readonly string[]): Promise<object[]> {
  const { rows } = await tx.executeSql(
    `select i.id, i.revision, i.category = 'MERGED' as merged, i.merged_count as "mergedCount",
       json_build_object('customers', st.customers + coalesce(d.customers, 0), 'team', st.team + coalesce(d.team, 0),
         'blocks', st.blocks + coalesce(d.blocks, 0), 'matters', st.matters + coalesce(d.matters, 0),
         'nice', st.nice + coalesce(d.nice, 0)) as counts,
       (select count(*)::int from vote v where v.community_id = $1 and v.idea_id = i.id and not v.by_team
         and v.revision < i.material_revision) as former,
       array(select exists (select 1 from follow f where f.community_id = $1 and f.thread_id = i.thread_id
         and f.member_id = r.id and f.ended_at is null) from unnest($3::uuid[]) with ordinality as r(id, place)
         order by r.place) as follows,
       array(select exists (select 1 from idea_co_author a where a.community_id = $1 and a.idea_id = i.id
         and a.member_id = r.id and a.state = 'STANDING') from unnest($3::uuid[]) with ordinality as r(id, place)
         order by r.place) as writes,
       (select t.comment_count from thread t where t.community_id = $1 and t.id = i.thread_id) as "commentCount",
       (select json_agg(json_build_array(c.text::int, coalesce(c.home_thread_id, c.thread_id)) order by c.text::int)
         from comment c where c.community_id = $1 and c.thread_id = i.thread_id) as said,
       m.target_id as "intoId", m.objected_at is not null as objected,
       (select json_agg(json_build_object('who', v.member_id, 'importance', v.importance, 'reason', v.reason,
         'revision', v.revision, 'at', v.created_at)) from vote v
         where v.community_id = $1 and v.idea_id = i.id) as votes
     from unnest($2::uuid[]) with ordinality as wanted(id, place)
     join idea i on i.community_id = $1 and i.id = wanted.id
     join idea_stat st on st.community_id = $1 and st.idea_id = i.id
     left join idea_merge m on m.community_id = $1 and m.source_id = i.id and m.undone_at is null
     left join lateral (select sum(customers)::int as customers, sum(team)::int as team, sum(blocks)::int as blocks,
       sum(matters)::int as matters, sum(nice)::int as nice
       from vote_delta where community_id = $1 and idea_id = i.id) d on true
     order by wanted.place`,
    [stage.world.communityId, ids, stage.readers.map(({ id }) => id)],
  );
  return (rows as FoundIdea[]).map(({ id, intoId, votes, said, ...idea }) => {
    const first = ids.indexOf(id) - (ids.indexOf(id) % 4);
    return {
      ...idea,
      // The thread of an idea of these has its id.
      said: (said ?? []).map(([place, home]) => [place, ids.indexOf(home) - first]),
      mergedInto: intoId === null ? null : ids.indexOf(intoId) - first,
      votes: stage.people.map((person) => {
        const vote = votes?.find(({ who }) => who === person.id);
        return vote ? asModel(vote) : null;
      }),
    };
  });
}

function asModel({
  importance,
  reason,
  revision,
  at,
}: {
  importance: Importance;
  reason: string | null;
  revision: number;
  at: string;
}): ModelVote {
  return { importance, reason, revision, since: Math.round((Date.parse(at) - START) / DAY_MS) + 0 };
}
