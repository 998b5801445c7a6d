import english from '../../locales/en/meetings.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('meetings', english);
