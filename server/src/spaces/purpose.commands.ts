import { setPurposeInput } from '@rapport/shared/inputs/space';
import { command } from '../platform/command.js';
import { statement } from '../platform/statement.js';
import { SpacePurposeEntity } from './space.entity.js';
import { purposeSet } from './space.events.js';
import { openSpace } from './space.writes.js';

type Standing = Pick<SpacePurposeEntity, 'version' | 'gain' | 'offer' | 'limits'>;

const standing = statement<Standing>(
  'spaces.standing_purpose',
  `select version, gain, offer, limits from space_purpose where community_id = $1 and space_id = $2
   order by version desc limit 1`,
);

/** An admin says what a space is for; what was said before stays readable as a version (practice 0.1). */
export const setPurpose = command({
  name: 'setPurpose',
  action: 'space:administer',
  input: setPurposeInput,
  async run(write, { spaceId, gain, offer, limits }) {
    const space = await openSpace(write, spaceId);
    const { communityId, memberId } = write.actor;
    const present = await write.tx.row(standing, [communityId, space.id]);
    if (present && present.gain === gain && present.offer === offer && present.limits === limits) {
      return { spaceId };
    }
    const version = (present?.version ?? 0) + 1;
    await write.tx.insert(SpacePurposeEntity, {
      communityId,
      id: write.ids.next(),
      spaceId: space.id,
      version,
      gain,
      offer,
      limits,
      authorId: memberId,
      createdAt: write.now,
    });
    await write.emit(purposeSet, { spaceId, version });
    return { spaceId };
  },
});
