import type { PersonKey } from './content/people.js';
import type { SpaceKey } from './content/spaces.js';
import type { DaysAgo, DemoComment } from './demo.types.js';

/** Something that hurts, whom else, and what came of it. */
export interface DemoIrritant {
  key: string;
  space: SpaceKey;
  by: PersonKey;
  ago: DaysAgo;
  title: string;
  situation: string;
  workaround?: string;
  likes?: string;
  dislikes?: string;
  journeyStage?: string;
  meToos?: readonly { by: PersonKey; ago: DaysAgo; situation?: string }[];
  comments?: readonly DemoComment[];
  /** Key of the one that stands for it, which is reported before. */
  same?: { as: string; by: PersonKey; ago: DaysAgo };
  fixed?: { by: PersonKey; ago: DaysAgo; words: string };
}

/** What is behind several irritants, which are named by their keys. */
export interface DemoCause {
  space: SpaceKey;
  by: PersonKey;
  ago: DaysAgo;
  title: string;
  explanation: string;
  owner: PersonKey;
  upstream?: PersonKey;
  gathers: readonly string[];
  call?: { by: PersonKey; ago: DaysAgo; question: string };
  /** Ideas that answer it, by their titles. */
  ideas?: readonly { title: string; by: PersonKey; ago: DaysAgo }[];
}
