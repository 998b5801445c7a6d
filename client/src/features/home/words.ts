import english from '../../locales/en/home.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('home', english);
