import english from '../../locales/en/search.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('search', english);
