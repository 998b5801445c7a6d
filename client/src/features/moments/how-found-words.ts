import english from '../../locales/en/how-found.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('how-found', english);
