import type { StageCategory } from '@rapport/shared/vocabulary';
import { nextNumbers } from '../communities/community.module.js';
import type { Tx } from '../platform/tx.js';
import { openThreads } from '../threads/thread.module.js';
import { IdeaEntity, IdeaRevisionEntity, IdeaStatEntity, IdeaTagEntity } from './idea.entity.js';
import { rendered } from './idea.writes.js';

/** The words of an idea with what follows from them, made before a transaction begins since it takes a while. */
export const wordsOfIdea = rendered;

/** An idea that an import brings. */
export interface BroughtIdea {
  id: string;
  threadId: string;
  words: ReturnType<typeof rendered>;
  authorId: string;
  stage: { id: string; category: StageCategory };
  tagIds: readonly string[];
  createdAt: Date;
}

/**
 * Writes many ideas of one space at once, each at its own moment and with the next numbers in the order given. Nobody
 * waits for an answer to them, nobody is told, and no support comes with them.
 */
export async function bringInIdeas(
  tx: Tx,
  { communityId, spaceId, importedAt }: { communityId: string; spaceId: string; importedAt: Date },
  ideas: readonly BroughtIdea[],
): Promise<void> {
  const threads = ideas.map(({ threadId, authorId, createdAt }) => ({
    id: threadId,
    ownerId: authorId,
    createdAt,
  }));
  await openThreads(tx, { communityId, kind: 'IDEA', spaceId }, threads);
  // The counter's row is taken late: whoever posts an idea meanwhile waits for it until this transaction ends.
  const first = await nextNumbers(tx, communityId, 'idea', ideas.length);
  await tx.insert(
    IdeaEntity,
    ideas.map(({ id, threadId, words, authorId, stage, createdAt }, place) => ({
      ...words,
      communityId,
      id,
      threadId,
      spaceId,
      number: first + place,
      revision: 1,
      authorId,
      postedById: null,
      stageId: stage.id,
      category: stage.category,
      createdAt,
      updatedAt: createdAt,
      withdrawnAt: null,
      waitingSince: null,
      lastWordKind: 'POST' as const,
      lastWordById: authorId,
      lastWordAt: createdAt,
      importedAt,
    })),
  );
  await tx.insert(
    IdeaRevisionEntity,
    ideas.map(({ id, words: { title, text, html }, authorId, createdAt }) => {
      return {
        communityId,
        ideaId: id,
        number: 1,
        title,
        text,
        html,
        authorId,
        createdAt,
        acceptedById: null,
        material: false,
      };
    }),
  );
  await tx.insert(
    IdeaStatEntity,
    ideas.map(({ id }) => ({ communityId, ideaId: id })),
  );
  const tags = ideas.flatMap(({ id, tagIds }) => tagIds.map((tagId) => ({ communityId, ideaId: id, tagId })));
  if (tags.length > 0) {
    await tx.insert(IdeaTagEntity, tags);
  }
}
