import { CreditEntity, recordCredit } from '../credits/credit.module.js';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/merging.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { IdeaMergeEntity } from './merge.entity.js';
import { isMoreOpen } from './merge.rules.js';
import type { SpaceVisibility } from '@rapport/shared/vocabulary';

/** What the author of a source did for the target; its title is no news for those who could not read it there. */
function creditWords(title: string, from: SpaceVisibility, to: SpaceVisibility): string {
  return isMoreOpen(to, from) ? words.creditUntitled : fill(words.credit, { title });
}

/** Asks the author of the source whether people may read that it came from them; not when both ideas are theirs. */
export async function askForCredit(
  write: Write,
  mergeId: string,
  source: IdeaInSpace,
  target: IdeaInSpace,
): Promise<void> {
  if (source.authorId === target.authorId) {
    return;
  }
  const creditId = await recordCredit(write, {
    ideaId: target.id,
    threadId: target.threadId,
    memberId: source.authorId,
    kind: 'MERGE',
    what: creditWords(source.title, source.spaceVisibility, target.spaceVisibility),
    consent: 'ASKED',
  });
  const { communityId } = write.actor;
  await write.tx.update(IdeaMergeEntity, { communityId, id: mergeId }, { creditId });
}

interface Credited {
  creditId: string;
  what: string;
  title: string;
  from: SpaceVisibility;
  to: SpaceVisibility;
}

const creditedBetween = statement<Credited>(
  'merging.credited_between',
  `select c.id as "creditId", c.what, s.title, sp.visibility as "from", tp.visibility as "to"
   from idea_merge m
   join idea s on s.community_id = $1 and s.id = m.source_id
   join space sp on sp.community_id = $1 and sp.id = s.space_id
   join idea t on t.community_id = $1 and t.id = m.target_id
   join space tp on tp.community_id = $1 and tp.id = t.space_id
   join credit c on c.community_id = $1 and c.id = m.credit_id
   where m.community_id = $1 and m.undone_at is null and s.space_id <> t.space_id
     and (s.space_id = $2 or t.space_id = $2) order by c.id for update of c`,
);

/** Takes titles out of credits that more people can read now than the ideas they name, and puts others back. */
export async function retellCredits(write: Write, spaceId: string): Promise<void> {
  const { communityId } = write.actor;
  const credited = await write.tx.rows(creditedBetween, [communityId, spaceId]);
  for (const { creditId, what, title, from, to } of credited) {
    const now = creditWords(title, from, to);
    if (now !== what) {
      await write.tx.update(CreditEntity, { communityId, id: creditId }, { what: now });
    }
  }
}
