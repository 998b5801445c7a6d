import words from '../locales/en/answer-ratings.json' with { type: 'json' };
import { saidByWord } from './said-by-word.js';

/**
 * What is told of somebody who says whether an answer helped, to its writer alone: that, and their words. Nothing once
 * they took it back. @param detail id of the answer. @param actor who says it.
 */
export function newsOfRating(kind: string, detail: string, actor: string): string {
  return `case when ${kind} = 'ANSWER_RATED' then coalesce((
      select concat_ws(E'\\n\\n', ${saidByWord('ar.value', words.told)}, ar.text)
      from answer_rating ar where ar.community_id = $1 and ar.answer_id = ${detail}
        and ar.member_id = ${actor} and ar.removed_at is null), '') end`;
}
