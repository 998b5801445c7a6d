import images from '../../../locales/en/images.json';
import { wordsOf } from '../../../lib/words';

export const t = wordsOf('images', images);
