import english from '../../locales/en/conversations.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('conversations', english);
