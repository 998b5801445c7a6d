import english from '../../locales/en/story-forms.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('story-forms', english);
