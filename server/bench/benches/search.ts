import type { Measure } from '../bench.js';
import { searchQuality } from './search-quality.js';
import { searchSpeed } from './search-speed.js';

/** What people find again, and how fast. */
export const search: Measure = async (bench) => [
  ...(await searchQuality(bench)),
  ...(await searchSpeed(bench)),
];
