import english from '../../locales/en/stories.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('stories', english);
