import english from '../../locales/en/mail-troubles.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('mail-troubles', english);
