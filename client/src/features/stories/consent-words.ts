import english from '../../locales/en/story-consents.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('story-consents', english);
