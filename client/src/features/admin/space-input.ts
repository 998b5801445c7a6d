import type { SpaceSettingsFragment } from './Spaces.generated';

/** A space as the settings read it. */
export type AdminSpace = Omit<SpaceSettingsFragment, ' $fragmentName'>;

/** The whole of a space as `updateSpace` takes it, to change one thing of it. */
export const inputOf = (space: AdminSpace) => ({
  spaceId: space.id,
  name: space.name,
  description: space.description,
  visibility: space.visibility,
  cadenceDays: space.cadenceDays,
  language: space.language,
  defaultOwnerId: space.defaultOwner?.id ?? null,
  archived: space.archivedAt !== null,
});
