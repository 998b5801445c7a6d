import english from '../../locales/en/reviews.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('reviews', english);
