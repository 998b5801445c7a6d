import english from '../locales/en/fields.json';
import { wordsOf } from './words';

const t = wordsOf('fields', english);
const codes = new Set(Object.keys(english));

/** The schemas of @rapport/shared answer codes; the server answers sentences. Both end up as a sentence. */
export function sentenceOf(message: string | undefined): string | undefined {
  if (!message) return undefined;
  if (codes.has(message)) return t(message as keyof typeof english);
  return /^[A-Z_]+$/.test(message) ? t('INVALID') : message;
}
