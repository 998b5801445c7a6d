import english from '../../locales/en/ideas.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('ideas', english);
