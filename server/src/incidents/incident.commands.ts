import {
  publishIncidentInput,
  reportOnIncidentInput,
  sayItHitMeInput,
  type PublishIncident,
} from '@rapport/shared/inputs/incident';
import type { IncidentBlock } from '@rapport/shared/vocabulary';
import { slugOf } from '@rapport/shared/slug';
import { hintAtBlame, hintAtExcuses } from '../answers/answer.module.js';
import { communityDay, nextNumber } from '../communities/community.module.js';
import { ideaInside } from '../ideas/idea.module.js';
import words from '../locales/en/incidents.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, InvalidInput, invalid, refuse } from '../platform/problems.js';
import { fill } from '../platform/words.js';
import { keepPromiseInside, recordPromise } from '../promises/promise.module.js';
import { spaceInside, spacePolicy } from '../spaces/space.module.js';
import { concern, followQuietly, openThread, postingLimits } from '../threads/thread.module.js';
import { IncidentEntity, IncidentHitEntity, IncidentIdeaEntity } from './incident.entity.js';
import { incidentHit, incidentPublished, incidentReported } from './incident.events.js';
import { incidentFor } from './incident.inside.js';
import { incidentProblems } from './incident.rules.js';

interface IncidentOutcome {
  incidentId: string;
}

/** The ideas whose people are told; one the writer cannot see is refused by its place. */
async function chosenIdeas(write: Write, ideaIds: readonly string[]): Promise<string[]> {
  const chosen = [...new Set(ideaIds)];
  for (const [at, ideaId] of chosen.entries()) {
    if (!(await ideaInside(write.tx, write.actor, ideaId, 'unlocked'))) {
      throw invalid(`ideaIds.${at}`, 'UNKNOWN');
    }
  }
  return chosen;
}

/** @throws Refusal when its parts or its day are not as they must be, or the apology makes excuses. */
async function checked(write: Write, input: PublishIncident): Promise<(kind: IncidentBlock) => string> {
  const problems = incidentProblems(input, await communityDay(write));
  if (problems.length > 0) {
    refuse(new InvalidInput(problems));
  }
  const { blocks, acknowledgeWording } = input;
  const textOf = (wanted: IncidentBlock): string => blocks.find(({ kind }) => kind === wanted)?.text ?? '';
  hintAtExcuses(textOf('APOLOGY'), acknowledgeWording);
  hintAtBlame(blocks.map(({ text }) => text).join('\n'), acknowledgeWording);
  return textOf;
}

/** Tells many what went wrong, the apology first (practice 0.29). The day of the report becomes a promise. */
export const publishIncident = command({
  name: 'publishIncident',
  action: 'incident:write',
  input: publishIncidentInput,
  limits: postingLimits,
  async run(write, input): Promise<IncidentOutcome> {
    const { tx, actor, now } = write;
    const { communityId, memberId } = actor;
    const space = found(await spaceInside(tx, actor, input.spaceId));
    spacePolicy.authorize(actor, 'START_CONVERSATION', space);
    const textOf = await checked(write, input);
    const ideaIds = await chosenIdeas(write, input.ideaIds);
    const threadId = await openThread(write, { kind: 'INCIDENT', spaceId: space.id, ownerId: memberId });
    const incidentId = write.ids.next();
    const promiseId = await recordPromise(write, {
      sourceKind: 'INCIDENT',
      sourceId: incidentId,
      source: { threadId, spaceId: space.id, authorId: memberId, at: now, madeToId: null },
      quote: textOf('REPORT_BACK'),
      text: fill(words.promise, { title: input.title }),
      ownerId: memberId,
      dueOn: input.reportOn,
      quiet: true,
    });
    await tx.insert(IncidentEntity, {
      communityId,
      id: incidentId,
      threadId,
      number: await nextNumber(tx, communityId, 'incident'),
      slug: slugOf(input.title),
      authorId: memberId,
      title: input.title,
      apology: textOf('APOLOGY'),
      whatHappened: textOf('WHAT_HAPPENED'),
      whatWeDo: textOf('WHAT_WE_DO'),
      reportBack: textOf('REPORT_BACK'),
      reportOn: input.reportOn,
      promiseId,
      publishedAt: now,
    });
    if (ideaIds.length > 0) {
      const rows = ideaIds.map((ideaId, position) => ({ communityId, incidentId, ideaId, position }));
      await tx.insert(IncidentIdeaEntity, rows);
    }
    await write.emit(incidentPublished, { incidentId, threadId });
    await concern(write, { threadId, kind: 'INCIDENT', who: 'nearby', detailId: incidentId });
    return { incidentId };
  },
});

/** Reports what came of it, which keeps the promise to. */
export const reportOnIncident = command({
  name: 'reportOnIncident',
  action: 'incident:write',
  input: reportOnIncidentInput,
  limits: ['edit'],
  async run(write, { incidentId, acknowledgeWording, ...report }): Promise<IncidentOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId, promiseId } = await incidentFor(write, incidentId, 'REPORT');
    hintAtBlame(Object.values(report).join('\n'), acknowledgeWording);
    await write.tx.update(
      IncidentEntity,
      { communityId, id: incidentId },
      { ...report, reportedAt: write.now, reportedById: memberId },
    );
    await keepPromiseInside(write, promiseId, { text: report.changed, link: null, quiet: true });
    await write.emit(incidentReported, { incidentId, threadId });
    await concern(write, { threadId, kind: 'INCIDENT_REPORT', who: 'nearby', detailId: incidentId });
    return { incidentId };
  },
});

/** A customer says that it hit them too. What follows is between them and the team. */
export const sayItHitMe = command({
  name: 'sayItHitMe',
  action: 'incident:say',
  input: sayItHitMeInput,
  limits: ['vote'],
  async run(write, { incidentId, text }): Promise<IncidentOutcome> {
    const { communityId, memberId } = write.actor;
    const { threadId, authorId } = await incidentFor(write, incidentId, 'SAY_IT_HIT_ME');
    await write.tx.insert(IncidentHitEntity, { communityId, incidentId, memberId, text, at: write.now });
    await followQuietly(write, threadId, memberId);
    await write.emit(incidentHit, { incidentId, threadId, memberId, authorId });
    return { incidentId };
  },
});
