import english from '../../locales/en/inbox.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('inbox', english);
