import english from '../../locales/en/mail-choices.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('mail-choices', english);
