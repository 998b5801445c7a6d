import shell from '../locales/en/shell.json';
import { wordsOf } from '../lib/words';

/** Words of what stands around every page. */
export const t = wordsOf('shell', shell);
