import english from '../../locales/en/answers.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('answers', english);
