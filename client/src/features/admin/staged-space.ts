import type { SpaceStagesFragment } from './Space.generated';

/** A space with its stages in order. */
export type StagedSpace = Pick<SpaceStagesFragment, 'id' | 'stages'>;
