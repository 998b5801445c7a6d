import english from '../../locales/en/indicators.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('indicators', english);
