import type { IdeaLinkKind } from '@rapport/shared/vocabulary';
import { findIdea, ideaPolicy, judgedOf, type Idea } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { IdeaLink } from './idea-link.type.js';

interface Row {
  id: string;
  ofId: string;
  otherId: string;
  kind: IdeaLinkKind;
  isOutgoing: boolean;
  byId: string;
  createdAt: Date;
}

const COLUMNS = `id, kind, by_id as "byId", created_at as "createdAt"`;

const linksOfIdeas = statement<Row>(
  'ideaLinks.of_ideas',
  `select ${COLUMNS}, idea_id as "ofId", other_id as "otherId", true as "isOutgoing" from idea_link
   where community_id = $1 and idea_id = any($2::uuid[])
   union all
   select ${COLUMNS}, other_id, idea_id, false from idea_link
   where community_id = $1 and other_id = any($2::uuid[])
   order by "createdAt", id`,
);

const linksLoader = defineLoader<Row[]>(
  'ideaLinks',
  async ({ actor, db }, ids) =>
    groupedBy(await db.rows(linksOfIdeas, [actor.communityId, ids]), ({ ofId }) => ofId),
  [],
);

/** The links of an idea the caller was shown, from both sides; only those whose other idea they may see as well. */
export async function linksOf(context: RequestContext, idea: Idea): Promise<IdeaLink[]> {
  if (idea.hasLinks === false) {
    return [];
  }
  const rows = await context.loaders.load(context, linksLoader, idea.id);
  const links = await Promise.all(
    rows.map(async ({ id, kind, isOutgoing, byId, createdAt, otherId }) => {
      const other = await findIdea(context, otherId);
      const mayRemove = (one: Idea): boolean =>
        ideaPolicy.can(context.actor, judgedOf(context.actor, one)).includes('LINK');
      return other
        ? Object.assign(new IdeaLink(), {
            id,
            kind,
            isOutgoing,
            byId,
            createdAt,
            idea: other,
            viewerCanRemove: mayRemove(idea) || mayRemove(other),
          })
        : null;
    }),
  );
  return links.filter((link) => link !== null);
}
