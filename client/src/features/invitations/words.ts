import english from '../../locales/en/invitations.json';
import { wordsOf } from '../../lib/words';

export const t = wordsOf('invitations', english);
