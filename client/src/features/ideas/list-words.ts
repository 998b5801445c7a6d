import english from '../../locales/en/idea-lists.json';
import { wordsOf } from '../../lib/words';

/** Words of lists and cards of ideas: the page of one idea loads without them. */
export const t = wordsOf('idea-lists', english);
