import english from '../../locales/en/credit-acts.json';
import { wordsOf } from '../../lib/words';

/** What those read who credit, are credited, or look after their own; loaded with what they press. */
export const t = wordsOf('credit-acts', english);
