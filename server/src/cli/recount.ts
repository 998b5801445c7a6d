import { recount as recountAll, rollUp } from '../accountability/accountability.module.js';
import { ensureCommunity } from '../communities/community.module.js';
import { countIndicators } from '../indicators/indicator.module.js';
import type { OperatorCommand } from './command.js';

/** Counts the public figures anew, while people go on using the place. */
export const recount: OperatorCommand = {
  name: 'recount',
  usage: '',
  meaning: 'Counts the figures of accountability and the indicators anew, from everything that was written.',
  async run({ services, say }) {
    const { communityId } = await ensureCommunity(services.db, services.clock, services.ids);
    await rollUp(services);
    const days = await recountAll(services, communityId);
    await countIndicators(services, communityId, { always: true });
    say(days === 0 ? 'Everything was counted right.' : `${days} days were counted wrong, and are right now.`);
  },
};
