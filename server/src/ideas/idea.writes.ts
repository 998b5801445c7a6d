import { slugOf } from '@rapport/shared/slug';
import type { StageCategory, WordKind } from '@rapport/shared/vocabulary';
import { nextNumber } from '../communities/community.module.js';
import type { Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { plainExcerpt, RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import type { Space, Stage } from '../spaces/space.module.js';
import { openThread } from '../threads/thread.module.js';
import { IdeaEntity, IdeaRevisionEntity, IdeaStatEntity, IdeaTagEntity } from './idea.entity.js';
import { ideaEdited } from './idea.events.js';
import type { IdeaInSpace } from './idea.queries.js';

/** UTF-16 units of a text that lists show. */
export const IDEA_EXCERPT_MAX = 240;

interface Words {
  title: string;
  text: string;
}

/** Everything of an idea that follows from its words. */
export function rendered(
  words: Words,
): Pick<IdeaEntity, 'title' | 'text' | 'html' | 'rendererVersion' | 'slug' | 'excerpt'> {
  return {
    ...words,
    html: renderMarkdown(words.text),
    rendererVersion: RENDERER_VERSION,
    slug: slugOf(words.title),
    excerpt: plainExcerpt(words.text, IDEA_EXCERPT_MAX),
  };
}

export interface NewIdea extends Words {
  /** Proved open for new ideas. */
  space: Allowed<Space, 'POST_IDEA'>;
  stage: Stage;
  authorId: string;
  /** Whether the author speaks as staff: then nobody waits for an answer yet, but in a space of the team alone. */
  authorIsStaff: boolean;
  postedById: string | null;
}

/** Writes a new idea with its thread, first revision and empty counts. */
export async function insertIdea(write: Write, idea: NewIdea): Promise<{ ideaId: string; threadId: string }> {
  const { communityId } = write.actor;
  const ideaId = write.ids.next();
  const words = rendered({ title: idea.title, text: idea.text });
  const threadId = await openThread(write, {
    kind: 'IDEA',
    spaceId: idea.space.id,
    ownerId: idea.authorId,
  });
  await write.tx.insert(IdeaEntity, {
    communityId,
    id: ideaId,
    threadId,
    spaceId: idea.space.id,
    number: await nextNumber(write.tx, communityId, 'idea'),
    ...words,
    revision: 1,
    authorId: idea.authorId,
    postedById: idea.postedById,
    stageId: idea.stage.id,
    category: idea.stage.category,
    createdAt: write.now,
    updatedAt: write.now,
    withdrawnAt: null,
    // In a space of the team alone its author is heard as a customer is (practice 1.15).
    waitingSince: idea.authorIsStaff && idea.space.visibility !== 'STAFF' ? null : write.now,
    lastWordKind: 'POST',
    lastWordById: idea.authorId,
    lastWordAt: write.now,
  });
  await insertRevision(write, ideaId, 1, words, {
    authorId: idea.authorId,
    acceptedById: null,
    material: false,
  });
  await write.tx.insert(IdeaStatEntity, { communityId, ideaId });
  return { ideaId, threadId };
}

async function insertRevision(
  write: Write,
  ideaId: string,
  number: number,
  words: Words & { html: string },
  by: Pick<IdeaRevisionEntity, 'authorId' | 'acceptedById' | 'material'>,
): Promise<void> {
  await write.tx.insert(IdeaRevisionEntity, {
    communityId: write.actor.communityId,
    ideaId,
    number,
    title: words.title,
    text: words.text,
    html: words.html,
    ...by,
    createdAt: write.now,
  });
}

async function updateIdea(write: Write, ideaId: string, values: Partial<IdeaEntity>): Promise<void> {
  await write.tx.update(IdeaEntity, { communityId: write.actor.communityId, id: ideaId }, values);
}

/** A new wording of an idea, and who wrote it. */
export interface NewRevision extends Words {
  authorId: string;
  /** Who let the words of somebody else in; null for one's own. */
  acceptedById: string | null;
  /** Whether it changes what is proposed, so that earlier support was given for a former text. */
  material: boolean;
}

/** Appends a revision, makes it the one that stands, and tells of it. @returns its number. */
export async function reviseIdea(
  write: Write,
  idea: Allowed<IdeaInSpace, 'EDIT'> | Allowed<IdeaInSpace, 'DECIDE'>,
  { title, text, ...by }: NewRevision,
): Promise<number> {
  const revision = idea.revision + 1;
  const now = rendered({ title, text });
  await insertRevision(write, idea.id, revision, now, by);
  const materialRevision = by.material ? revision : idea.materialRevision;
  await updateIdea(write, idea.id, { ...now, revision, materialRevision, updatedAt: write.now });
  await write.emit(ideaEdited, { ideaId: idea.id, threadId: idea.threadId, revision, material: by.material });
  return revision;
}

/** Takes an idea back now, or puts it where it was; the caller emits what happened. */
export async function setWithdrawn(
  write: Write,
  idea: Allowed<IdeaInSpace, 'WITHDRAW'> | Allowed<IdeaInSpace, 'RESTORE'>,
  withdrawn: boolean,
): Promise<void> {
  await updateIdea(write, idea.id, { withdrawnAt: withdrawn ? write.now : null });
}

/** Puts an idea into another space and stage; its tags stay behind, since tags belong to a space. */
export async function putIdeaInSpace(
  write: Write,
  idea: Allowed<IdeaInSpace, 'MOVE'>,
  stage: Stage,
): Promise<void> {
  await write.tx.remove(IdeaTagEntity, { communityId: write.actor.communityId, ideaId: idea.id });
  await updateIdea(write, idea.id, { spaceId: stage.spaceId, stageId: stage.id, category: stage.category });
}

/** Moves an idea to a stage of its own space. */
export async function putIdeaAtStage(
  write: Write,
  idea: Allowed<IdeaInSpace, 'ANSWER'>,
  stage: { id: string; category: StageCategory },
): Promise<void> {
  await updateIdea(write, idea.id, { stageId: stage.id, category: stage.category });
}

/** Gives an idea these tags in place of all it had. */
export async function replaceTags(write: Write, ideaId: string, tagIds: readonly string[]): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.remove(IdeaTagEntity, { communityId, ideaId });
  if (tagIds.length > 0) {
    await write.tx.insert(
      IdeaTagEntity,
      tagIds.map((tagId) => ({ communityId, ideaId, tagId })),
    );
  }
}

/** Whose word stands last, and since when a customer waits; reckoned by the attention feature. */
export interface LastWord {
  kind: WordKind;
  memberId: string;
  at: Date;
  waitingSince: Date | null;
}

/** Keeps who spoke last on an idea, and since when it waits for the team. */
export async function setLastWord(write: Write, ideaId: string, word: LastWord): Promise<void> {
  await updateIdea(write, ideaId, {
    lastWordKind: word.kind,
    lastWordById: word.memberId,
    lastWordAt: word.at,
    waitingSince: word.waitingSince,
  });
}
