import english from '../../locales/en/set-up.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('set-up', english);
