import english from '../../locales/en/irritants-beside.json';
import { wordsOf } from '../../lib/words';

/** The few words about irritants that stand on pages of other things, which need not load all of them. */
export const t = wordsOf('irritants-beside', english);
