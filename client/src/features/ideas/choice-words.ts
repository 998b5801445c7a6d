import english from '../../locales/en/idea-choice.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('idea-choice', english);
