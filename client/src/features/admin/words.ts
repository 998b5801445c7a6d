import english from '../../locales/en/admin.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('admin', english);
