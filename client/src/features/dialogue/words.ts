import english from '../../locales/en/dialogue.json';
import { wordsOf } from '../../lib/words';

/** Words of the guide to how people talk with each other here. */
export const t = wordsOf('dialogue', english);
