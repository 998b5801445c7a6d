import { rollUp } from '../accountability/accountability.module.js';
import { createFirstCommunity } from '../communities/community.module.js';
import { countIndicators } from '../indicators/indicator.module.js';
import type { Services } from '../platform/context.js';
import { rollUpVotes } from '../votes/vote.module.js';
import { conversations } from './content/conversations.js';
import { conversationActs, type Act } from './demo.acts.js';
import { Cast } from './demo.cast.js';
import { writeChoices } from './demo.choices.js';
import { ideas } from './demo.content.js';
import { followUpActs } from './demo.follow-up-acts.js';
import { ideaActs } from './demo.idea-acts.js';
import { incidentActs } from './demo.incident-acts.js';
import { irritantActs } from './demo.irritant-acts.js';
import { meetingActs } from './demo.meeting-acts.js';
import { mergeActs } from './demo.merge-acts.js';
import { outcomeActs } from './demo.outcome-acts.js';
import { storyActs } from './demo.story-acts.js';
import { lookAtIndicators } from './demo.indicators.js';
import { fillInboxes, tellOfAttention } from './demo.inboxes.js';
import { writeCommunity, writePeople } from './demo.people.js';
import { writeSpaces } from './demo.spaces.js';
import { writeWebhooks } from './demo.webhooks.js';

/** Everything that ever happened here, in the order of time; the oldest first, as numbers are given in that order. */
export function timeline(): Act[] {
  return [
    ...ideas.flatMap((idea, place) => ideaActs(idea, place + 1)),
    ...conversations.flatMap(conversationActs),
    ...irritantActs(),
    ...mergeActs(),
    ...outcomeActs(),
    ...followUpActs(),
    ...incidentActs(),
    ...meetingActs(),
    ...storyActs(),
  ].sort((one, other) => other.ago - one.ago);
}

/**
 * Fills an empty database with the demo community: all of it or nothing, by the commands the API runs, each with a
 * moment of the past. Nobody is told by mail of what happened then.
 *
 * @param onProgress is told how much of it is done, from 0 to 1.
 * @returns false when the database has a community already; nothing has changed then.
 */
export async function fillDemo(
  services: Services,
  onProgress: (share: number) => void = () => undefined,
): Promise<boolean> {
  const quiet: Services = { ...services, events: services.events.withoutConsumers() };
  const { created, communityId } = await createFirstCommunity(
    services.db,
    services.ids.next(),
    async (tx, id) => {
      const cast = new Cast(quiet, tx, id);
      await writeCommunity(cast);
      await writePeople(cast, services.ids);
      await writeSpaces(cast);
      const acts = timeline();
      for (const [done, act] of acts.entries()) {
        await act.do(cast);
        if (done % 100 === 0) {
          onProgress(done / acts.length);
        }
      }
      await writeWebhooks(cast);
      await writeChoices(cast);
    },
  );
  if (created) {
    await rollUpVotes.run(services);
    await fillInboxes(services, communityId);
    await rollUp(services);
    await countIndicators(quiet, communityId, { always: true });
    await lookAtIndicators(quiet, communityId);
    await tellOfAttention(services, communityId);
    await countIndicators(quiet, communityId, { always: true });
    onProgress(1);
  }
  return created;
}
