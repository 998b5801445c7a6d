import words from '../locales/en/follow-ups.json' with { type: 'json' };
import { saidByWord } from './said-by-word.js';

const openAgain = words.openAgain.replaceAll("'", "''");

/**
 * What is told of whether something shipped helped: to who is asked what was shipped, to the team what they answered
 * and who looks at it again, to followers why it is open again as far as everybody may read that.
 *
 * @param detail id of the question, or of the reopening.
 */
export function newsOfFollowUp(kind: string, detail: string): string {
  return `case ${kind}
    when 'FOLLOW_UP' then (select oc.summary from follow_up fu
      join outcome oc on oc.community_id = fu.community_id and oc.id = fu.outcome_id
      where fu.community_id = $1 and fu.id = ${detail})
    when 'FOLLOW_UP_ANSWER' then (select concat_ws(E'\\n\\n', ${saidByWord('fu.verdict', words.told)}, fu.text,
        replace('${openAgain}', '{name}', case when ow.left_at is null then ow.name end))
      from follow_up fu
      left join idea_reopening re on re.community_id = fu.community_id and re.follow_up_id = fu.id
      left join member ow on ow.community_id = re.community_id and ow.id = re.owner_id
      where fu.community_id = $1 and fu.id = ${detail})
    when 'IDEA_REOPENED' then coalesce((select fu.text from idea_reopening re
      join follow_up fu on fu.community_id = re.community_id and fu.id = re.follow_up_id
      where re.community_id = $1 and re.id = ${detail} and fu.shown = 'NAMED'), '') end`;
}
