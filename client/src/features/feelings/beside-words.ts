import english from '../../locales/en/feelings-beside.json';
import { wordsOf } from '../../lib/words';

/** The few words beside what may have felt like something. */
export const t = wordsOf('feelings-beside', english);
