import english from '../../locales/en/meetings-beside.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('meetings-beside', english);
