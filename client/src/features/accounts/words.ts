import english from '../../locales/en/accounts.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('accounts', english);
