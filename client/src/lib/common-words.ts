import common from '../locales/en/common.json';
import { wordsOf } from './words';

/** Words that every page may need. */
export const t = wordsOf('common', common);
