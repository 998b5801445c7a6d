import english from '../../locales/en/threads.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('threads', english);
