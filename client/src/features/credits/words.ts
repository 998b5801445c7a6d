import english from '../../locales/en/credits.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('credits', english);
