import type { OwnMomentsFragment } from './Moments.generated';

/** What prompts the viewer to act. */
export type OwnMoments = Omit<OwnMomentsFragment, ' $fragmentName'>;
export type Moment = OwnMoments['moments'][number];
