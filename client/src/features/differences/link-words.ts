import english from '../../locales/en/difference-links.json';
import { wordsOf } from '../../lib/words';

/** Words that lead to the differences: the page of an idea loads these and not all the others. */
export const t = wordsOf('difference-links', english);
