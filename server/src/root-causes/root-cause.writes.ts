import { slugOf } from '@rapport/shared/slug';
import {
  irritantGathered,
  irritantPolicy,
  irritantsToChange,
  membersOfFamilies,
  type IrritantInside,
} from '../irritants/irritant.module.js';
import words from '../locales/en/irritants.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { invalid, NotPossible, refuse } from '../platform/problems.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';

/** What is kept beside the words of a root cause. */
export function wordsOfCause({ title, explanation }: { title: string; explanation: string }) {
  return {
    title,
    slug: slugOf(title),
    explanation,
    explanationHtml: renderMarkdown(explanation),
    rendererVersion: RENDERER_VERSION,
  };
}

const person = statement<{ isTeam: boolean; sees: boolean }>(
  'root_causes.person',
  `select m.role <> 'CUSTOMER' as "isTeam", m.role <> 'CUSTOMER' or s.visibility <> 'STAFF' as sees
   from member m join space s on s.community_id = m.community_id and s.id = $3
   where m.community_id = $1 and m.id = $2 and m.left_at is null for key share of m`,
);

/** @throws Refusal when the owner is not of the team, or the upstream owner could not see what it is about. */
export async function checkOwners(
  { tx, actor }: Write,
  spaceId: string,
  { ownerId, upstreamOwnerId }: { ownerId: string; upstreamOwnerId: string | null },
): Promise<void> {
  const owner = await tx.row(person, [actor.communityId, ownerId, spaceId]);
  if (!owner?.isTeam) {
    throw invalid('ownerId', 'UNKNOWN', words.ownerIsStaff);
  }
  const upstream = upstreamOwnerId && (await tx.row(person, [actor.communityId, upstreamOwnerId, spaceId]));
  if (upstreamOwnerId && !(upstream && upstream.sees)) {
    throw invalid('upstreamOwnerId', 'UNKNOWN', words.upstreamSees);
  }
}

const putUnder = statement(
  'irritants.put_under_cause',
  `update irritant set root_cause_id = $3::uuid where community_id = $1 and family_id = any($2::uuid[])`,
);

/** Puts families of irritants under a root cause, or under none. */
export async function setCause(
  write: Write,
  familyIds: readonly string[],
  rootCauseId: string | null,
): Promise<void> {
  await write.tx.rows(putUnder, [write.actor.communityId, familyIds, rootCauseId]);
}

function checkFree(irritant: IrritantInside, rootCauseId: string): void {
  const { title, fixedAt } = irritant;
  if (fixedAt) {
    refuse(new NotPossible(fill(words.fixedNotGathered, { title })));
  }
  if (irritant.rootCauseId) {
    const here = irritant.rootCauseId === rootCauseId;
    refuse(new NotPossible(fill(here ? words.gatheredAlready : words.gatheredElsewhere, { title })));
  }
}

/**
 * Gathers irritants, with all that are the same, under a root cause that is locked or new.
 *
 * @returns ids of everything that was gathered.
 * @throws Refusal when one is hidden, withdrawn, fixed, or under another root cause.
 */
export async function gather(
  write: Write,
  rootCauseId: string,
  irritantIds: readonly string[],
): Promise<string[]> {
  const irritants = await irritantsToChange(write, irritantIds);
  for (const irritant of irritants) {
    checkFree(irritant, rootCauseId);
    irritantPolicy.authorize(write.actor, 'GATHER', irritant);
  }
  const families = irritants.map(({ familyId }) => familyId);
  await setCause(write, families, rootCauseId);
  const all = await membersOfFamilies(write, families);
  for (const { id, threadId } of all) {
    await write.emit(irritantGathered, { irritantId: id, threadId, rootCauseId });
  }
  return all.map(({ id }) => id);
}
