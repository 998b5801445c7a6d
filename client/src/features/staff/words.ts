import english from '../../locales/en/staff.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('staff', english);
