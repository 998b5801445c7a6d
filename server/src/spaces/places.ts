import { visibleTo, type Actor } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import type { KeptRead } from '../platform/kept.js';
import { statement } from '../platform/statement.js';
import { SpaceEntity, StageEntity, TagEntity } from './space.entity.js';
import { Space, Stage, Tag } from './space.type.js';

/** Columns of a space; `s` is the alias of its table. */
export const SPACE_COLUMNS = `s.id, s.slug, s.name, s.description, s.visibility, s.cadence_days as "cadenceDays",
  s.archived_at as "archivedAt", s.default_owner_id as "defaultOwnerId", s.position, s.language`;

const allSpaces = statement<Space>(
  'places.spaces',
  `select ${SPACE_COLUMNS} from space s where s.community_id = $1 order by s.position, s.id`,
);
const allStages = statement<Stage>(
  'places.stages',
  `select t.id, t.name, t.category, t.position, t.space_id as "spaceId" from stage t
   where t.community_id = $1 order by t.space_id, t.position, t.id`,
);
const allTags = statement<Tag>(
  'places.tags',
  `select t.id, t.name, t.slug, t.space_id as "spaceId" from tag t
   where t.community_id = $1 order by t.space_id, t.name, t.id`,
);

/** The spaces one kind of caller may see, with their stages and tags; shared by requests, so never changed. */
export class Places {
  private readonly spaceById: ReadonlyMap<string, Space>;
  private readonly stageById: ReadonlyMap<string, Stage>;
  private readonly tagById: ReadonlyMap<string, Tag>;
  private readonly stagesBySpace: ReadonlyMap<string, readonly Stage[]>;
  private readonly tagsBySpace: ReadonlyMap<string, readonly Tag[]>;

  constructor(
    /** In the order admins gave them, archived ones included. */
    readonly spaces: readonly Space[],
    stages: readonly Stage[],
    tags: readonly Tag[],
  ) {
    this.spaceById = new Map(spaces.map((space) => [space.id, space]));
    this.stageById = new Map(stages.map((stage) => [stage.id, stage]));
    this.tagById = new Map(tags.map((tag) => [tag.id, tag]));
    this.stagesBySpace = groupedBy(stages, ({ spaceId }) => spaceId);
    this.tagsBySpace = groupedBy(tags, ({ spaceId }) => spaceId);
  }

  space(id: string): Space | undefined {
    return this.spaceById.get(id);
  }

  stage(id: string): Stage | undefined {
    return this.stageById.get(id);
  }

  tag(id: string): Tag | undefined {
    return this.tagById.get(id);
  }

  /** In order. */
  stagesOf(spaceId: string): readonly Stage[] {
    return this.stagesBySpace.get(spaceId) ?? [];
  }

  /** By name. */
  tagsOf(spaceId: string): readonly Tag[] {
    return this.tagsBySpace.get(spaceId) ?? [];
  }

  /** Those of the spaces that a kind of caller may see. */
  within(visibilities: readonly string[]): Places {
    const spaces = this.spaces.filter(({ visibility }) => visibilities.includes(visibility));
    const ids = new Set(spaces.map(({ id }) => id));
    const inside = <Part extends { spaceId: string }>(parts: Iterable<Part>): Part[] =>
      [...parts].filter(({ spaceId }) => ids.has(spaceId));
    return new Places(spaces, inside(this.stageById.values()), inside(this.tagById.values()));
  }
}

/** The places of a community for each kind of caller, made once for all requests of a second. */
class PlacesByCaller {
  private readonly made = new Map<string, Places>();

  constructor(private readonly all: Places) {}

  for(actor: Actor): Places {
    const visibilities = visibleTo(actor);
    const key = visibilities.join();
    const places = this.made.get(key) ?? this.all.within(visibilities);
    this.made.set(key, places);
    return places;
  }
}

// A community has tens of spaces, and nearly every page needs some.
const keptPlaces: KeptRead<PlacesByCaller> = {
  name: 'places',
  from: [SpaceEntity, StageEntity, TagEntity],
  async read(db, communityId) {
    const [spaces, stages, tags] = await Promise.all([
      db.rows(allSpaces, [communityId]),
      db.rows(allStages, [communityId]),
      db.rows(allTags, [communityId]),
    ]);
    return new PlacesByCaller(
      new Places(
        spaces.map((row) => Object.freeze(Object.assign(new Space(), row))),
        stages.map((row) => Object.freeze(Object.assign(new Stage(), row))),
        tags.map((row) => Object.freeze(Object.assign(new Tag(), row))),
      ),
    );
  },
};

/** The spaces, stages and tags the caller may see. A change by another process shows within a second. */
export function placesOf({ db, actor }: Pick<RequestContext, 'db' | 'actor'>): Places | Promise<Places> {
  const kept = db.kept.get(keptPlaces, actor.communityId);
  return kept instanceof Promise ? kept.then((places) => places.for(actor)) : kept.for(actor);
}

/** The same read anew, for whoever has met a space, stage or tag that came a moment ago. */
export async function freshPlacesOf(context: Pick<RequestContext, 'db' | 'actor'>): Promise<Places> {
  context.db.kept.forget(new Set(keptPlaces.from));
  return placesOf(context);
}
