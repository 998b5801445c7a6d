import english from '../../locales/en/webhooks.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('webhooks', english);
