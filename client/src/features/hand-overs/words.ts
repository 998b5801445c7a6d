import english from '../../locales/en/hand-overs.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('hand-overs', english);
