import { ideaLinkRefInput, linkIdeasInput } from '@rapport/shared/inputs/idea-link';
import { LINKS_PER_IDEA_MAX } from '@rapport/shared/limits';
import type { IdeaLinkKind } from '@rapport/shared/vocabulary';
import { ideaInside, ideaPolicy } from '../ideas/idea.module.js';
import words from '../locales/en/idea-links.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { IdeaLinkEntity } from './idea-link.entity.js';
import { ideasLinked, ideasUnlinked, linkedFromElsewhere } from './idea-link.events.js';

// Two people must not close a circle from both ends at once: links of one community are made one after another.
const oneAfterAnother = statement(
  'ideaLinks.one_after_another',
  `select pg_advisory_xact_lock(hashtextextended('idea links ' || $1::text, 0))`,
);

const whatStands = statement<{ links: number; twice: boolean; circle: boolean }>(
  'ideaLinks.what_stands',
  `with recursive needed as (
     select $3::uuid as id
     union select l.other_id from needed n
     join idea_link l on l.community_id = $1 and l.idea_id = n.id and l.kind = 'DEPENDS_ON'
   )
   select (select max(links)::int from (
       select count(*) as links from idea_link where community_id = $1 and $2 in (idea_id, other_id)
       union all select count(*) from idea_link where community_id = $1 and $3 in (idea_id, other_id)
     ) each) as links,
     exists (select 1 from idea_link where community_id = $1 and kind = $4
       and (idea_id = $2 and other_id = $3 or $4 = 'RELATES_TO' and idea_id = $3 and other_id = $2)) as twice,
     exists (select 1 from needed where id = $2) as circle`,
);

interface NewLink {
  ideaId: string;
  otherId: string;
  kind: IdeaLinkKind;
}

/** @throws Refusal when the link would say nothing, say it twice or go round in a circle. */
async function assertSaysSomethingNew(write: Write, { ideaId, otherId, kind }: NewLink): Promise<void> {
  const { communityId } = write.actor;
  await write.tx.rows(oneAfterAnother, [communityId]);
  const stands = found(await write.tx.row(whatStands, [communityId, ideaId, otherId, kind]));
  if (stands.twice) {
    refuse(new NotPossible(words.twice));
  }
  if (kind === 'DEPENDS_ON' && stands.circle) {
    refuse(new NotPossible(words.circle));
  }
  if (stands.links >= LINKS_PER_IDEA_MAX) {
    refuse(new NotPossible(fill(words.tooMany, { max: LINKS_PER_IDEA_MAX })));
  }
}

/** Those who write an idea, or staff, name another one that it belongs with; that one may be anybody's. */
export const linkIdeas = command({
  name: 'linkIdeas',
  action: 'idea:link',
  input: linkIdeasInput,
  limits: ['edit'],
  async run(write, { ideaId, otherId, kind }) {
    const { communityId, memberId } = write.actor;
    const idea = found(await ideaInside(write.tx, write.actor, ideaId, 'shared'));
    const other = found(await ideaInside(write.tx, write.actor, otherId, 'shared'));
    ideaPolicy.authorize(write.actor, 'LINK', idea);
    if (idea.id === other.id) {
      refuse(new NotPossible(words.self));
    }
    if (other.withdrawnAt || other.category === 'MERGED') {
      refuse(new NotPossible(words.notPossible));
    }
    await assertSaysSomethingNew(write, { ideaId, otherId, kind });
    const linkId = write.ids.next();
    await write.tx.insert(IdeaLinkEntity, {
      communityId,
      id: linkId,
      ideaId,
      otherId,
      kind,
      byId: memberId,
      createdAt: write.now,
    });
    await write.emit(ideasLinked, { linkId, ideaId, otherId, kind });
    await write.emit(linkedFromElsewhere, { linkId, otherId });
    return { ideaId };
  },
});

const linkForWrite = statement<NewLink>(
  'ideaLinks.for_write',
  `select idea_id as "ideaId", other_id as "otherId", kind from idea_link
   where community_id = $1 and id = $2 for update`,
);

/** Those who write either idea, or staff, take a link away; nothing of it stays but what happened. */
export const unlinkIdeas = command({
  name: 'unlinkIdeas',
  action: 'idea:link',
  input: ideaLinkRefInput,
  limits: ['edit'],
  async run(write, { linkId }) {
    const { tx, actor } = write;
    const { communityId } = actor;
    const link = found(await tx.row(linkForWrite, [communityId, linkId]));
    const idea = found(await ideaInside(tx, actor, link.ideaId, 'unlocked'));
    const other = found(await ideaInside(tx, actor, link.otherId, 'unlocked'));
    if (![idea, other].some((one) => ideaPolicy.judge(actor, 'LINK', one) === true)) {
      refuse(new NotPossible(words.onlyAuthorOrStaff));
    }
    await tx.remove(IdeaLinkEntity, { communityId, id: linkId });
    await write.emit(ideasUnlinked, { linkId, ...link });
    await write.emit(linkedFromElsewhere, { linkId, otherId: link.otherId });
    return { ideaId: link.ideaId, otherId: link.otherId };
  },
});
