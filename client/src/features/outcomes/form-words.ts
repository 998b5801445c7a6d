import english from '../../locales/en/outcome-forms.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('outcome-forms', english);
