import english from '../../locales/en/incidents.json';
import { wordsOf } from '../../lib/words';

/** Words of what went wrong for many people. */
export const t = wordsOf('incidents', english);
