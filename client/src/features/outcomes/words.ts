import english from '../../locales/en/outcomes.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('outcomes', english);
