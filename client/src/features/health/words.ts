import english from '../../locales/en/health.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('health', english);
