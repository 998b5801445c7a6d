import english from '../../locales/en/outcomes-beside.json';
import { wordsOf } from '../../lib/words';

/** Words of outcomes on the pages of other things. */
export const t = wordsOf('outcomes-beside', english);
