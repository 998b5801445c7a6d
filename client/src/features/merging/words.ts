import english from '../../locales/en/merging.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('merging', english);
