import english from '../../locales/en/idea-forms.json';
import { wordsOf } from '../../lib/words';

/** Words of forms for ideas, which open after a press or on pages of their own. */
export const t = wordsOf('idea-forms', english);
