import { countWords } from './count-words';
import { WORDS_LEAST } from './use-similar';

/** The beginning of a text says what it is about; asking again with every pause after it would find the same. */
const BEGINNING = 200;

/** What to compare with others: the title, and the beginning of the text too while the title says too little alone. */
export function whatIsSaid(title: string, text: string, language: string): string {
  return countWords(title, language) >= WORDS_LEAST ? title : `${title}\n${text.slice(0, BEGINNING)}`.trim();
}
