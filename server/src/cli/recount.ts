import { recount as recountAll, rollUp } from '../accountability/accountability.module.js';
import { ensureCommunity } from '../communities/community.module.js';
import type { OperatorCommand } from './command.js';

/** Counts the public figures anew, while people go on using the place. */
export const recount: OperatorCommand = {
  name: 'recount',
  usage: '',
  meaning: 'Counts the figures of the page of accountability anew, from everything that was written.',
  async run({ services, say }) {
    const { communityId } = await ensureCommunity(services.db, services.clock, services.ids);
    await rollUp(services);
    const days = await recountAll(services, communityId);
    say(days === 0 ? 'Everything was counted right.' : `${days} days were counted wrong, and are right now.`);
  },
};
