import english from '../../locales/en/promise-acts.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('promise-acts', english);
