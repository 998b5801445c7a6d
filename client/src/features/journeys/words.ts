import english from '../../locales/en/journeys.json';
import { wordsOf } from '../../lib/words';

/** Words of one person's whole history with the community, and of what is known about them. */
export const t = wordsOf('journeys', english);
