import { muteSpaceInput } from '@rapport/shared/inputs/account';
import { threadRefInput } from '@rapport/shared/inputs/comment';
import { memberPreferencesChanged } from '../members/member.module.js';
import { command } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { found } from '../platform/problems.js';
import { spaceInside } from '../spaces/space.module.js';
import { threadInside } from '../threads/thread.module.js';
import { mute, readTopics, unmute } from './mute.writes.js';

/** Nothing of a thread reaches the member any more, unless it is asked of them in person. */
export const muteThread = command({
  name: 'muteThread',
  action: 'mute:own',
  input: threadRefInput,
  run: async (write, { threadId }) => {
    found(await threadInside(write, threadId));
    await mute(write, { threadId });
    return { threadId };
  },
});

/** A muted thread is heard of again. */
export const unmuteThread = command({
  name: 'unmuteThread',
  action: 'mute:own',
  input: threadRefInput,
  run: async (write, { threadId }) => {
    found(await threadInside(write, threadId));
    await unmute(write, { threadId });
    return { threadId };
  },
});

/** Nothing of a space reaches the member any more, unless it is asked of them in person. */
export const muteSpace = command({
  name: 'muteSpace',
  action: 'mute:own',
  input: muteSpaceInput,
  run: async (write, { spaceId }) => {
    found(await spaceInside(write.tx, write.actor, spaceId));
    await mute(write, { spaceId });
    return { spaceId };
  },
});

/** A muted space is heard of again. */
export const unmuteSpace = command({
  name: 'unmuteSpace',
  action: 'mute:own',
  input: muteSpaceInput,
  run: async (write, { spaceId }) => {
    found(await spaceInside(write.tx, write.actor, spaceId));
    await unmute(write, { spaceId });
    return { spaceId };
  },
});

/** Topics that were muted take what is unread of them out of the count. */
export const readWhatIsMuted = reactTo(memberPreferencesChanged, async (write, { mutedTopics }) => {
  if (mutedTopics && mutedTopics.length > 0) {
    await readTopics(write, mutedTopics);
  }
});
