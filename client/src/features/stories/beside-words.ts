import english from '../../locales/en/stories-beside.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('stories-beside', english);
