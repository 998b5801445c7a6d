import english from '../../locales/en/co-authors.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('co-authors', english);
