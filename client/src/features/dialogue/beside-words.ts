import english from '../../locales/en/dialogue-beside.json';
import { wordsOf } from '../../lib/words';

/** Words of the guide where somebody of the team writes their first answer. */
export const t = wordsOf('dialogue-beside', english);
