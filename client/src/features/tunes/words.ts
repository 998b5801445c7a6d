import english from '../../locales/en/tunes.json';
import { wordsOf } from '../../lib/words';

/** Words for when two people do not reach each other any more. */
export const t = wordsOf('tunes', english);
