import english from '../../locales/en/fill-in.json';
import { wordsOf } from '../../lib/words';

/** Words for forms that begin with what somebody wrote on their card. */
export const t = wordsOf('fill-in', english);
