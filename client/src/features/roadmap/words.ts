import english from '../../locales/en/roadmap.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('roadmap', english);
