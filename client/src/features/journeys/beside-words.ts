import english from '../../locales/en/journeys-beside.json';
import { wordsOf } from '../../lib/words';

/** Words of what stands beside the composer of an answer: what was earlier, and the guide. */
export const t = wordsOf('journeys-beside', english);
