import english from '../../locales/en/feelings.json';
import { wordsOf } from '../../lib/words';

/** Words for how a reply, an answer or something shipped felt. */
export const t = wordsOf('feelings', english);
