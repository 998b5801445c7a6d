import english from '../../locales/en/spaces.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('spaces', english);
