import english from '../../locales/en/indicators-beside.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('indicators-beside', english);
