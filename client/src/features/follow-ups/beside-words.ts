import english from '../../locales/en/follow-ups-beside.json';
import { wordsOf } from '../../lib/words';

/** Words of what stands on the pages of outcomes and ideas: these load without those of the question's own page. */
export const t = wordsOf('follow-ups-beside', english);
