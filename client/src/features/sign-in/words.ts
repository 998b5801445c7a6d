import english from '../../locales/en/sign-in.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('sign-in', english);
