import english from '../../locales/en/meeting-forms.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('meeting-forms', english);
