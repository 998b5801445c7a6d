import english from '../../locales/en/moments.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('moments', english);
