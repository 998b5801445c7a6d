import type { SaveStory } from '@rapport/shared/inputs/story';
import { slugOf } from '@rapport/shared/slug';
import { holdImages } from '../images/image.module.js';
import type { Write } from '../platform/command.js';
import { FieldProblem } from '../platform/problems.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import { setThreadSeal, THREAD_SPACE, THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { StoryLinkEntity } from './beside.entity.js';
import { StoryRevisionEntity } from './story.entity.js';
import { isConsented, type StoryInside } from './story.inside.js';

export type StoryWords = Pick<
  SaveStory,
  'title' | 'context' | 'mayNotFit' | 'text' | 'felt' | 'fromYear' | 'untilYear' | 'qualities' | 'ownQuality'
>;
const WORDS = [
  'title',
  'context',
  'mayNotFit',
  'text',
  'felt',
  'fromYear',
  'untilYear',
  'qualities',
  'ownQuality',
] as const satisfies readonly (keyof StoryWords)[];

/** The words alone. */
export function onlyWords(given: StoryWords): StoryWords {
  return Object.fromEntries(WORDS.map((name) => [name, given[name]])) as unknown as StoryWords;
}

export function sameWords(one: StoryWords, other: StoryWords): boolean {
  return JSON.stringify(onlyWords(one)) === JSON.stringify(onlyWords(other));
}

/** Everything of a story that follows from its words. */
export function rowOf(words: StoryWords) {
  return {
    ...onlyWords(words),
    slug: slugOf(words.title),
    html: renderMarkdown(words.text),
    rendererVersion: RENDERER_VERSION,
  };
}

/** Keeps a wording for ever; for its teller alone, who may have taken something out of it. */
export async function keepRevision(
  write: Write,
  storyId: string,
  number: number,
  words: StoryWords,
  byId: string = write.actor.memberId,
): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.remove(StoryRevisionEntity, { communityId, storyId, number });
  const said = onlyWords(words);
  await write.tx.insert(StoryRevisionEntity, {
    communityId,
    storyId,
    number,
    ...said,
    byId,
    createdAt: write.now,
  });
}

const sideText = statement<{ text: string }>(
  'stories.side_text',
  `select text from story_side where community_id = $1 and story_id = $2`,
);
const storyText = statement<{ text: string }>(
  'stories.text',
  `select text from story where community_id = $1 and id = $2`,
);

/** Notes what both sides show. Nothing of former wordings is kept: others must not see what was taken out. */
export async function holdWhatItShows(
  write: Write,
  { id, threadId }: { id: string; threadId: string },
): Promise<void> {
  const key = [write.actor.communityId, id];
  const text = (await write.tx.row(storyText, key))?.text;
  const side = (await write.tx.row(sideText, key))?.text;
  await holdImages(write, { holderKind: 'STORY', holderId: id, threadId }, { text, side });
}

const things = (table: 'idea' | 'outcome') =>
  statement<{ id: string }>(
    `stories.visible_${table}`,
    `select x.id from ${table} x join thread t on t.community_id = x.community_id and t.id = x.thread_id ${THREAD_SPACE}
     where ${THREAD_VISIBLE} and t.withdrawn_at is null and x.id = any($5::uuid[]) for key share of x`,
  );
const VISIBLE = { IDEA: things('idea'), OUTCOME: things('outcome') };

/** What a story grew from, in place of what it had; answers what is wrong with it. */
export async function tie(
  write: Write,
  storyId: string,
  { ideaIds, outcomeIds }: Pick<SaveStory, 'ideaIds' | 'outcomeIds'>,
): Promise<FieldProblem[]> {
  const { communityId } = write.actor;
  await write.tx.remove(StoryLinkEntity, { communityId, storyId });
  const problems: FieldProblem[] = [];
  for (const [kind, field, ids] of [
    ['IDEA', 'ideaIds', ideaIds],
    ['OUTCOME', 'outcomeIds', outcomeIds],
  ] as const) {
    const seen = await write.tx.rows(VISIBLE[kind], [...threadScope(write.actor), ids]);
    if (seen.length < ids.length) {
      problems.push(new FieldProblem(field, 'UNKNOWN'));
    } else if (ids.length > 0) {
      const rows = ids.map((thingId, position) => ({ communityId, storyId, kind, thingId, position }));
      await write.tx.insert(StoryLinkEntity, rows);
    }
  }
  return problems;
}

const links = statement<{ count: number }>(
  'stories.link_count',
  `select count(*)::int as count from story_link where community_id = $1 and story_id = $2`,
);

/** How many ideas and outcomes a story is tied to. */
export async function linkCount(write: Write, storyId: string): Promise<number> {
  return (await write.tx.row(links, [write.actor.communityId, storyId]))?.count ?? 0;
}

/**
 * Opens or seals the thread of a story by its state and its teller's consent: what hangs on the thread (comments,
 * search, images, notices, follows) is hidden and shown with it.
 */
export async function settleSeal(
  write: Write,
  story: Pick<StoryInside, 'id' | 'threadId' | 'state'>,
): Promise<void> {
  const { state } = story;
  const read = state === 'SUBMITTED' || state === 'RETURNED';
  const open = state === 'PUBLISHED' && (await isConsented(write, story.id));
  await setThreadSeal(write, story.threadId, open ? 'ALL' : read ? 'STAFF' : 'NOBODY');
}
