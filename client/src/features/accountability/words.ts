import english from '../../locales/en/accountability.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('accountability', english);
