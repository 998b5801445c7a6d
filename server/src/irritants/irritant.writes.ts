import type { EditIrritant, ReportIrritant } from '@rapport/shared/inputs/irritant';
import { slugOf } from '@rapport/shared/slug';
import type { Write } from '../platform/command.js';
import { plainExcerpt, RENDERER_VERSION, renderMarkdown } from '../platform/rich-text.js';
import { statement } from '../platform/statement.js';
import { IrritantRevisionEntity, type IrritantEntity } from './irritant.entity.js';

/** UTF-16 units of a situation that lists show. */
export const IRRITANT_EXCERPT_MAX = 240;

type Said = Omit<ReportIrritant, 'spaceId'> | Omit<EditIrritant, 'irritantId' | 'fromRevision'>;

/** Everything of an irritant that follows from its words. */
export function wordsOf({
  title,
  situation,
  workaround,
  likes,
  dislikes,
  journeyStage,
}: Said): Pick<
  IrritantEntity,
  | 'title'
  | 'slug'
  | 'situation'
  | 'situationHtml'
  | 'workaround'
  | 'workaroundHtml'
  | 'likes'
  | 'dislikes'
  | 'journeyStage'
  | 'excerpt'
  | 'rendererVersion'
> {
  return {
    title,
    slug: slugOf(title),
    situation,
    situationHtml: renderMarkdown(situation),
    workaround,
    workaroundHtml: workaround && renderMarkdown(workaround),
    likes,
    dislikes,
    journeyStage,
    excerpt: plainExcerpt(situation, IRRITANT_EXCERPT_MAX),
    rendererVersion: RENDERER_VERSION,
  };
}

const knownStage = statement<{ stage: string }>(
  'irritants.known_stage',
  `select journey_stage as stage from irritant
   where community_id = $1 and space_id = $2 and lower(journey_stage) = lower($3::text)
   order by created_at limit 1`,
);

/** The stage as the space has spelt it first, so that "sign-in" and "Sign-in" are one. */
export async function stageAsKnown(
  write: Write,
  spaceId: string,
  stage: string | null,
): Promise<string | null> {
  const row = stage && (await write.tx.row(knownStage, [write.actor.communityId, spaceId, stage]));
  return row ? row.stage : stage;
}

/** Keeps what an irritant says now as a version of its own, in the name of the writer. */
export async function insertRevision(
  write: Write,
  irritantId: string,
  number: number,
  { title, situation, workaround, likes, dislikes, journeyStage }: Said,
): Promise<void> {
  await write.tx.insert(IrritantRevisionEntity, {
    communityId: write.actor.communityId,
    irritantId,
    number,
    title,
    situation,
    workaround,
    likes,
    dislikes,
    journeyStage,
    authorId: write.actor.memberId,
    createdAt: write.now,
  });
}
