import english from '../../locales/en/late-lists.json';
import { wordsOf } from '../../lib/words';

/** Words that lead to what waits longer than promised: lists load these and not all the others. */
export const t = wordsOf('late-lists', english);
