import { ensureCommunity } from '../communities/community.module.js';
import { reindexCommunity } from '../search/search.module.js';
import type { OperatorCommand } from './command.js';

/** Shown about this often. */
const REPORTED = 20_000;

/** Makes what search reads anew, while people go on using the place. */
export const reindex: OperatorCommand = {
  name: 'reindex',
  usage: '',
  meaning: 'Makes what search reads anew, from everything that is written.',
  async run({ services, say }) {
    const { communityId } = await ensureCommunity(services.db, services.clock, services.ids);
    let reported = 0;
    const entries = await reindexCommunity(services, communityId, (done) => {
      if (done >= reported + REPORTED) {
        reported = done;
        say(`${done} so far`);
      }
    });
    say(`${entries} ideas, conversations, comments and answers can be found.`);
  },
};
