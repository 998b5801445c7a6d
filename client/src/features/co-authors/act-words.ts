import english from '../../locales/en/co-author-acts.json';
import { wordsOf } from '../../lib/words';

/** What those read who invite, are invited, or leave; loaded with what they press. */
export const t = wordsOf('co-author-acts', english);
