import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ideaMarks } from '../hand-overs/hand-over.module.js';
import { Idea } from '../ideas/idea.module.js';
import { Outcome } from '../outcomes/outcome.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { STANDS } from './consent.sql.js';
import { asStories, storyScope, VISIBLE_STORIES, type StoryRow } from './story.columns.js';
import { Story } from './story.type.js';

/** More beside one thing would be a list of stories, which has a page. */
const BESIDE_MOST = 3;

type Row = StoryRow & { thingId: string };

function grownFrom(kind: 'IDEA' | 'OUTCOME') {
  // Ranked behind what the caller may see, or a hidden story would take the place of one that can be read.
  const told = statement<Row>(
    `stories.grown_from_${kind.toLowerCase()}`,
    `select g.* from (
       ${VISIBLE_STORIES.replace(
         'select ',
         `select l.thing_id as "thingId", row_number() over (
            partition by l.thing_id order by st.published_at desc, st.id desc) as place, `,
       ).replace(
         'from story st',
         `from story_link l join story st on st.community_id = l.community_id and st.id = l.story_id`,
       )}
       and ${STANDS} and l.kind = '${kind}' and l.thing_id = any($6::uuid[])
     ) g where g.place <= ${BESIDE_MOST} order by g.place`,
  );
  return defineLoader<Story[]>(
    `storiesOf${kind}`,
    async (context, ids) => {
      const stories = await asStories(context, await context.db.rows(told, [...storyScope(context), ids]));
      return groupedBy(stories, (story) => (story as Story & Row).thingId);
    },
    [],
  );
}

const ofIdeas = grownFrom('IDEA');
const ofOutcomes = grownFrom('OUTCOME');

const WHAT =
  'Published stories that say they grew from it, as far as the viewer may read them: the newest three.';

/** What stories add to the types of the features below. */
@Resolver(() => Idea)
export class IdeaStoryFields {
  @FieldResolver(() => [Story], { description: WHAT })
  async stories(@Root() { id }: Idea, @Ctx() context: RequestContext): Promise<Story[]> {
    const { stories } = await context.loaders.load(context, ideaMarks, id);
    return stories ? context.loaders.load(context, ofIdeas, id) : [];
  }
}

@Resolver(() => Outcome)
export class OutcomeStoryFields {
  @FieldResolver(() => [Story], { description: WHAT })
  async stories(@Root() { id }: Outcome, @Ctx() context: RequestContext): Promise<Story[]> {
    return context.loaders.load(context, ofOutcomes, id);
  }
}
