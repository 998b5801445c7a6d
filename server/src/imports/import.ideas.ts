import { bringInIdeas, wordsOfIdea, type BroughtIdea } from '../ideas/idea.module.js';
import { ensureTags, operatorStages, sameName } from '../spaces/space.module.js';
import type { PlannedIdea } from './import.plan.js';
import { idOf, type ImportSteps } from './import.steps.js';

const AT_ONCE = 100;

/** Writes ideas in their order, with the tags that are missing. */
export async function writeIdeas(steps: ImportSteps, ideas: readonly PlannedIdea[]): Promise<void> {
  const { communityId, spaceId } = steps.place;
  const stages = await operatorStages(steps.services.db, communityId, spaceId);
  const tagIds = await tagsOf(steps, ideas);
  for (let from = 0; from < ideas.length; from += AT_ONCE) {
    // Words are rendered here, before the transaction.
    const some = ideas.slice(from, from + AT_ONCE).map((planned) => {
      const stage = stages.find(({ name, category }) =>
        planned.stage === null ? category === 'OPEN' : sameName(name, planned.stage),
      );
      if (!stage) {
        throw new Error(`There is no stage called ${planned.stage} any more.`);
      }
      return { planned, brought: broughtIdea(steps, planned, stage, tagIds) };
    });
    await steps.step(async (tx) => {
      await bringInIdeas(
        tx,
        { communityId, spaceId, importedAt: steps.importedAt },
        some.map(({ brought }) => brought),
      );
      const items = some.map(({ planned: { key, facts }, brought: { id } }) => ({
        key,
        facts,
        targetId: id,
      }));
      await steps.remember(tx, 'IDEA', items);
    });
    some.forEach(({ planned, brought }) => steps.known.ideas.set(planned.key, brought.id));
    steps.onRows(some.length);
  }
}

function broughtIdea(
  { services: { ids }, known }: ImportSteps,
  { title, text, author, at, tags }: PlannedIdea,
  stage: BroughtIdea['stage'],
  tagIds: ReadonlyMap<string, string>,
): BroughtIdea {
  return {
    id: ids.next(),
    threadId: ids.next(),
    words: wordsOfIdea({ title, text }),
    authorId: idOf(known.members, author),
    stage,
    tagIds: [...new Set(tags.map((tag) => idOf(tagIds, tag)))],
    createdAt: at,
  };
}

/** Ids of all tags that the ideas carry, by name as it stands in the source. */
async function tagsOf(
  { services: { db, ids }, place: { communityId, spaceId }, importedAt }: ImportSteps,
  ideas: readonly PlannedIdea[],
): Promise<Map<string, string>> {
  const names = [...new Set(ideas.flatMap(({ tags }) => tags))];
  if (names.length === 0) {
    return new Map();
  }
  const tags = await db.transaction((tx) =>
    ensureTags({ tx, ids, now: importedAt, actor: { communityId } }, spaceId, names),
  );
  return new Map(names.map((name) => [name, tags.find((tag) => sameName(tag.name, name))?.id ?? '']));
}
