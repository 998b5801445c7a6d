import { imageTargetsIn } from '@rapport/shared/images';
import type { DifferenceSideName, Importance, NotificationKind } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import type { EventKind } from '../platform/events.js';
import words from '../locales/en/differences.json' with { type: 'json' };
import { invalid } from '../platform/problems.js';
import { RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { concern } from '../threads/thread.module.js';
import { DifferenceEntity, DifferencePositionEntity } from './difference.entity.js';
import { differenceMoved, type DifferenceEvent } from './difference.events.js';
import type { DifferenceInside } from './difference.inside.js';
import { otherSide, turnAfter } from './difference.rules.js';

/** A side's own words. */
export interface Position {
  position: string;
  importance: Importance;
}

/**
 * Adds a wording. A difference holds no images, so one in it would be shown to nobody.
 *
 * @param place `number` is its place among the wordings of this side, from 1.
 * @throws Refusal of the position with an image.
 */
export async function addPosition(
  write: Write,
  place: { differenceId: string; side: DifferenceSideName; number: number },
  { position, importance }: Position,
): Promise<void> {
  if (imageTargetsIn(position).length > 0) {
    throw invalid('position', 'INVALID', words.noImages);
  }
  await write.tx.insert(DifferencePositionEntity, {
    communityId: write.actor.communityId,
    ...place,
    saidById: write.actor.memberId,
    text: position,
    html: renderMarkdown(position),
    rendererVersion: RENDERER_VERSION,
    importance,
    saidAt: write.now,
  });
}

/** Writes columns of a difference that is locked; the caller emits what happened. */
export async function updateDifference(
  write: Write,
  id: string,
  values: Partial<DifferenceEntity>,
): Promise<void> {
  await write.tx.update(DifferenceEntity, { communityId: write.actor.communityId, id }, values);
}

const eventOf = ({ id, idea }: DifferenceInside): DifferenceEvent => ({
  differenceId: id,
  ideaId: idea.id,
  threadId: idea.threadId,
});

/** Lets the turn pass where it does, and tells open pages. */
export async function acted(
  write: Write,
  difference: DifferenceInside,
  side: DifferenceSideName,
  bothSpoke = difference.bothSpoke,
): Promise<void> {
  const turn = turnAfter(difference, side, bothSpoke, write.now);
  if (turn !== difference) {
    const { owingSide, owingSince } = turn;
    const untold = { stalledToldAt: null, adminsToldAt: null, toldIds: [] };
    await updateDifference(write, difference.id, { owingSide, owingSince, ...untold });
  }
  await write.emit(differenceMoved, eventOf(difference));
}

/** Tells the person of the other side. */
export async function tellOther(
  write: Write,
  difference: DifferenceInside,
  side: DifferenceSideName,
  kind: NotificationKind = 'DIFFERENCE',
): Promise<void> {
  await concern(write, {
    threadId: difference.idea.threadId,
    kind,
    who: [{ memberId: difference.people[otherSide(side)], reason: 'ASKED' }],
    detailId: difference.id,
  });
}

/** Tells open pages of something else than a move. */
export async function emitOf(
  write: Write,
  difference: DifferenceInside,
  event: EventKind<DifferenceEvent>,
): Promise<void> {
  await write.emit(event, eventOf(difference));
}
