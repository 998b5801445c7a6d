import { z } from 'zod';
import { id } from '@rapport/shared/inputs/fields';
import words from '../locales/en/spaces.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { PurposeLookEntity } from './space.entity.js';
import { purposeLookedAt } from './space.events.js';

const space = statement<{ defaultOwnerId: string | null; hasPurpose: boolean; archivedAt: Date | null }>(
  'spaces.to_look_at',
  `select s.default_owner_id as "defaultOwnerId", s.archived_at as "archivedAt", exists (select 1 from space_purpose p
     where p.community_id = s.community_id and p.space_id = s.id) as "hasPurpose"
   from space s where s.community_id = $1 and s.id = $2 for share of s`,
);

/** Whoever answers for a space says that its purpose was looked at and still holds (practice 1.5). */
export const lookAtPurpose = command({
  name: 'lookAtPurpose',
  action: 'indicator:settle',
  input: z.object({ spaceId: id }),
  limits: ['edit'],
  async run(write, { spaceId }) {
    const { communityId, memberId, role } = write.actor;
    const { defaultOwnerId, hasPurpose, archivedAt } = found(
      await write.tx.row(space, [communityId, spaceId]),
    );
    if (role !== 'ADMIN' && defaultOwnerId !== memberId) {
      refuse(new NotPossible(words.notAnswering));
    }
    if (archivedAt) {
      refuse(new NotPossible(words.archived));
    }
    if (!hasPurpose) {
      refuse(new NotPossible(words.noPurposeYet));
    }
    const row = { communityId, id: write.ids.next(), spaceId, byId: memberId, at: write.now };
    await write.tx.insert(PurposeLookEntity, row);
    await write.emit(purposeLookedAt, { spaceId });
    return { spaceId };
  },
});
