import type { IdeaSort, StageCategory } from '@rapport/shared/vocabulary';
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { placesOf } from '../spaces/space.module.js';

export interface IdeaListFilter {
  space?: string | null;
  categories?: StageCategory[] | null;
  tag?: string | null;
  mine?: boolean | null;
  supportedByMe?: boolean | null;
  waiting?: boolean | null;
  author?: string | null;
  /** Waiting past the cadence promise of its space. */
  late?: boolean | null;
}

/** Conditions with their values; the text depends only on which filters are set, so statements stay few. */
export class Conditions {
  readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a value, to be named by the place that is answered. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(text: (place: string) => string, value: unknown): void {
    this.texts.push(text(this.place(value)));
  }

  get where(): string {
    return this.texts.join(' and ');
  }
}

/** What a list asks of ideas, $1 being the community; null when nothing can fit. */
export async function conditionsFor(
  context: RequestContext,
  filter: IdeaListFilter,
  sort: IdeaSort,
): Promise<Conditions | null> {
  const { actor } = context;
  const { spaces: visible } = await placesOf(context);
  const spaces = visible.filter((space) => !filter.space || space.slug === filter.space);
  const needsMember = filter.mine || filter.supportedByMe;
  if (spaces.length === 0 || (needsMember && !actor.memberId) || (filter.author && !isUuid(filter.author))) {
    return null;
  }
  const conditions = new Conditions();
  conditions.add((place) => `i.community_id = ${place}`, actor.communityId);
  conditions.add(
    (place) => `i.space_id = any(${place}::uuid[])`,
    spaces.map((space) => space.id),
  );
  if (filter.mine) {
    // One's own list shows what one took back, so that it can be put back.
    conditions.add((place) => `i.author_id = ${place}`, actor.memberId);
  } else {
    conditions.texts.push('i.withdrawn_at is null');
  }
  if (filter.author) {
    conditions.add((place) => `i.author_id = ${place}`, filter.author);
  }
  if (filter.categories?.length) {
    conditions.add((place) => `i.category = any(${place}::text[])`, filter.categories);
  } else if (!filter.mine) {
    // What goes on as part of another idea is shown there.
    conditions.texts.push(`i.category <> 'MERGED'`);
  }
  if (filter.tag) {
    conditions.add(
      (
        place,
      ) => `exists (select 1 from idea_tag x join tag t on t.community_id = x.community_id and t.id = x.tag_id
        where x.community_id = i.community_id and x.idea_id = i.id and t.slug = ${place})`,
      filter.tag,
    );
  }
  if (filter.supportedByMe) {
    conditions.add(
      (place) =>
        `exists (select 1 from vote v where v.community_id = i.community_id and v.idea_id = i.id and v.member_id = ${place})`,
      actor.memberId,
    );
  }
  if (filter.waiting || filter.late || sort === 'LONGEST_WAITING') {
    conditions.texts.push('i.waiting_since is not null');
  }
  if (filter.late) {
    addLate(conditions, context);
  }
  return conditions;
}

/**
 * Late means that a day of the community has begun after the due day. Days differ by zone, so the zone is a
 * value and the cadence comes from the space.
 */
function addLate(conditions: Conditions, context: RequestContext): void {
  conditions.add(
    (
      place,
    ) => `exists (select 1 from space s, community c where s.community_id = i.community_id and s.id = i.space_id
      and c.id = i.community_id and (${place}::timestamptz at time zone c.time_zone)::date
        > (i.waiting_since at time zone c.time_zone)::date + s.cadence_days)`,
    context.clock.now(),
  );
}
