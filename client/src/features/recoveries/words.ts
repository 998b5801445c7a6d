import english from '../../locales/en/recoveries.json';
import { wordsOf } from '../../lib/words';

/** Words of putting right what went wrong for one person. */
export const t = wordsOf('recoveries', english);
