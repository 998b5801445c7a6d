import english from '../../locales/en/goodbyes.json';
import { wordsOf } from '../../lib/words';

/** Words of leaving, and of answering whoever left a word. */
export const t = wordsOf('goodbyes', english);
