import type { EditOutcome, PublishOutcome } from '@rapport/shared/inputs/outcome';
import { slugOf } from '@rapport/shared/slug';
import { answerInside } from '../answers/answer.module.js';
import { nextNumber } from '../communities/community.module.js';
import { holdImages } from '../images/image.module.js';
import type { Write } from '../platform/command.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { followQuietly, openThread } from '../threads/thread.module.js';
import {
  OutcomeEntity,
  OutcomeIdeaEntity,
  OutcomeIrritantEntity,
  OutcomeLinkEntity,
  OutcomeRevisionEntity,
} from './outcome.entity.js';
import type { TiedIdea } from './outcome.ideas.js';
import { outcomePath } from './outcome.rules.js';

type Words = Pick<EditOutcome, 'title' | 'summary' | 'text' | 'shippedOn'>;

/** Everything of an outcome that follows from its words. */
export function wordsOf({ title, summary, text, shippedOn }: Words) {
  return {
    title,
    summary,
    text,
    shippedOn,
    slug: slugOf(title),
    html: renderMarkdown(text),
    rendererVersion: RENDERER_VERSION,
  };
}

/** Keeps a wording for ever. */
export async function insertRevision(
  write: Write,
  outcomeId: string,
  number: number,
  { title, summary, text, shippedOn }: Words,
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const said = { title, summary, text, shippedOn };
  const by = { authorId: memberId, createdAt: write.now };
  await write.tx.insert(OutcomeRevisionEntity, { communityId, outcomeId, number, ...said, ...by });
}

/** Puts these links in place of all it had. */
export async function replaceLinks(
  write: Write,
  outcomeId: string,
  links: PublishOutcome['links'],
): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.remove(OutcomeLinkEntity, { communityId, outcomeId });
  if (links.length > 0) {
    await write.tx.insert(
      OutcomeLinkEntity,
      links.map((link, position) => ({ communityId, outcomeId, position, ...link })),
    );
  }
}

/** Notes what its text shows. Former wordings stay readable, so what they show is kept too. */
export async function holdWhatItShows(
  write: Write,
  holderId: string,
  threadId: string,
  { text }: Pick<Words, 'text'>,
): Promise<void> {
  await holdImages(write, { holderKind: 'OUTCOME', holderId, threadId, keepsFormer: true }, { text });
}

/** Writes a new outcome with its thread and words; what it is tied to comes after. */
export async function insertOutcome(
  write: Write,
  input: PublishOutcome,
): Promise<{ outcomeId: string; threadId: string; path: string }> {
  const { communityId, memberId } = write.actor;
  const threadId = await openThread(write, { kind: 'OUTCOME', spaceId: input.spaceId, ownerId: memberId });
  const outcomeId = write.ids.next();
  const number = await nextNumber(write.tx, communityId, 'outcome');
  const said = wordsOf(input);
  await write.tx.insert(OutcomeEntity, {
    communityId,
    id: outcomeId,
    threadId,
    spaceId: input.spaceId,
    number,
    kind: input.kind,
    ...said,
    revision: 1,
    authorId: memberId,
    publishedAt: write.now,
  });
  await insertRevision(write, outcomeId, 1, input);
  await replaceLinks(write, outcomeId, input.links);
  await holdWhatItShows(write, outcomeId, threadId, input);
  await followQuietly(write, threadId, memberId);
  return { outcomeId, threadId, path: outcomePath({ number, slug: said.slug }) };
}

/** Ties the ideas; those that an outcome moves are answered in its author's name, without telling anybody by that. */
export async function tieIdeas(
  write: Write,
  outcomeId: string,
  ideas: readonly TiedIdea[],
  summary: string,
): Promise<void> {
  const { communityId } = write.actor;
  for (const [position, { idea, note, to }] of ideas.entries()) {
    const said = { to, text: note ?? summary, quiet: true };
    const answerId = to ? await answerInside(write, idea, { ...said, to }) : null;
    const row = { communityId, outcomeId, ideaId: idea.id, answerId, note, position };
    await write.tx.insert(OutcomeIdeaEntity, row);
  }
}

export async function tieIrritants(
  write: Write,
  outcomeId: string,
  irritants: readonly { id: string }[],
): Promise<void> {
  const { communityId } = write.actor;
  if (irritants.length > 0) {
    await write.tx.insert(
      OutcomeIrritantEntity,
      irritants.map(({ id }) => ({ communityId, outcomeId, irritantId: id })),
    );
  }
}
