import common from '../locales/en/common.json';
import { t } from './common-words';
const codes = new Set(Object.keys(common.field));

/** The schemas of @rapport/shared answer codes; the server answers sentences. Both end up as a sentence. */
export function sentenceOf(message: string | undefined): string | undefined {
  if (!message) return undefined;
  if (codes.has(message)) return t(`field.${message as keyof typeof common.field}`);
  return /^[A-Z_]+$/.test(message) ? t('field.INVALID') : message;
}
