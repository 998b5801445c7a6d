import english from '../../locales/en/differences.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('differences', english);
