import english from '../../locales/en/promises.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('promises', english);
