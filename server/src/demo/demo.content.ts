import type { DemoIdea } from './demo.types.js';
import { billsMeters } from './content/bills-meters.js';
import { billsPaper } from './content/bills-paper.js';
import { billsTariffs } from './content/bills-tariffs.js';
import { homeHelp } from './content/home-help.js';
import { twoPeople } from './content/home-household.js';
import { homeNotices } from './content/home-notices.js';
import { homeSharing } from './content/home-sharing.js';
import { inside } from './content/inside.js';
import { trying } from './content/trying.js';

/** Every idea of the demo. */
export const ideas: readonly DemoIdea[] = [
  twoPeople,
  ...homeSharing,
  ...homeNotices,
  ...homeHelp,
  ...billsTariffs,
  ...billsMeters,
  ...billsPaper,
  ...trying,
  ...inside,
];
