import english from '../../locales/en/suggestions.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('suggestions', english);
