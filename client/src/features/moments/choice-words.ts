import english from '../../locales/en/moment-choices.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('moment-choices', english);
