import english from '../../locales/en/answer-ratings.json';
import { wordsOf } from '../../lib/words';

/** Words of what people say of answers: they come with the part that shows it. */
export const t = wordsOf('answer-ratings', english);
