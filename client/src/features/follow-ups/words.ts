import english from '../../locales/en/follow-ups.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('follow-ups', english);
