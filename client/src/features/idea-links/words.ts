import english from '../../locales/en/idea-links.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('idea-links', english);
