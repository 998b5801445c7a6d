import { threadRefInput } from '@rapport/shared/inputs/comment';
import { command } from '../platform/command.js';
import { found } from '../platform/problems.js';
import { threadPolicy } from './thread.policy.js';
import { follow, threadInside, unfollow } from './thread.writes.js';

interface FollowOutcome {
  threadId: string;
}

/** Starts to hear of what happens in a thread. */
export const followThread = command({
  name: 'followThread',
  action: 'thread:follow',
  input: threadRefInput,
  run: async (write, { threadId }): Promise<FollowOutcome> => {
    threadPolicy.authorize(write.actor, 'FOLLOW', found(await threadInside(write, threadId)));
    await follow(write, threadId);
    return { threadId };
  },
});

/** Stops to hear of what happens in a thread, whatever else one does there later. */
export const unfollowThread = command({
  name: 'unfollowThread',
  action: 'thread:follow',
  input: threadRefInput,
  run: async (write, { threadId }): Promise<FollowOutcome> => {
    threadPolicy.authorize(write.actor, 'FOLLOW', found(await threadInside(write, threadId)));
    await unfollow(write, threadId);
    return { threadId };
  },
});
