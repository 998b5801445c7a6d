import { updateCommunityInput } from '@rapport/shared/inputs/community';
import type { z } from 'zod';
import { command, type Write } from '../platform/command.js';
import type { Allowed } from '../platform/policy.js';
import { statement } from '../platform/statement.js';
import { CommunityEntity } from './community.entity.js';
import { communityChanged, communitySetUp } from './community.events.js';
import { communityPolicy } from './community.policy.js';

type Settings = z.output<typeof updateCommunityInput>;
type Ours = Allowed<{ id: string }, 'ADMINISTER'>;

/** An admin changes what the community is called, how it looks and who may sign up. */
export const updateCommunity = command({
  name: 'updateCommunity',
  action: 'community:administer',
  input: updateCommunityInput,
  async run(write, input) {
    const ours = communityPolicy.authorize(write.actor, 'ADMINISTER', { id: write.actor.communityId });
    await writeSettings(write, ours, input);
    await write.emit(communityChanged, { communityId: ours.id });
    return { communityId: ours.id };
  },
});

async function writeSettings(write: Write, community: Ours, input: Settings): Promise<void> {
  await write.tx.update(
    CommunityEntity,
    { id: community.id },
    {
      ...input,
      accent: input.accent && input.accent.toLowerCase(),
      signUpDomains: [...new Set(input.signUpDomains)],
    },
  );
}

const nameOnce = statement<{ id: string }>(
  'communities.name_once',
  `update community set name = $2, set_up_at = $3 where id = $1 and set_up_at is null returning id`,
);

/**
 * Gives the unnamed community of a new database its name, in the first admin's own write; other features react to
 * `communitySetUp` with what a community cannot be without.
 *
 * @returns false when somebody else was first; nothing has changed then.
 */
export async function setUpCommunity(write: Write, name: string): Promise<boolean> {
  const { communityId } = write.actor;
  if (!(await write.tx.row(nameOnce, [communityId, name, write.now]))) {
    return false;
  }
  await write.emit(communitySetUp, { communityId });
  return true;
}
