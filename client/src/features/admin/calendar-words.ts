import english from '../../locales/en/calendar.json';
import { wordsOf } from '../../lib/words';

/** Words of the days on which the team works: only their page needs them. */
export const t = wordsOf('calendar', english);
