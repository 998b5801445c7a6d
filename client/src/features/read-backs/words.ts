import english from '../../locales/en/read-backs.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('read-backs', english);
