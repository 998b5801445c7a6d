import english from '../../locales/en/promises-beside.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('promises-beside', english);
