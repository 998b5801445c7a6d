import english from '../../locales/en/irritants.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('irritants', english);
