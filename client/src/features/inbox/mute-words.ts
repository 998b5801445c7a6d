import english from '../../locales/en/mutes.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('mutes', english);
