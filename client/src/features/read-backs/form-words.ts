import english from '../../locales/en/read-back-forms.json';
import { wordsOf } from '../../lib/words';

/** Words of what opens after a press: the page of an idea loads without them. */
export const t = wordsOf('read-back-forms', english);
