import english from '../../locales/en/late-notes.json';
import { wordsOf } from '../../lib/words';

/** Words of what shows only where somebody waits too long: other pages load without them. */
export const t = wordsOf('late-notes', english);
