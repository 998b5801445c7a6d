import english from '../../locales/en/editor.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('editor', english);
