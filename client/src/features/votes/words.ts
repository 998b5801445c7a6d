import english from '../../locales/en/votes.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('votes', english);
