import english from '../../locales/en/members.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('members', english);
