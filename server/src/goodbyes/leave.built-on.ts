const inThread = (
  what: string,
): string => `exists (select 1 from ${what} o where o.community_id = x.community_id
  and o.thread_id = x.thread_id and o.author_id <> $2 and o.withdrawn_at is null)`;
const other = (table: string, key: string, person: string): string => `exists (select 1 from ${table} o
  where o.community_id = x.community_id and o.${key} = x.id and o.${person} <> $2)`;
const any = (table: string, key: string): string => `exists (select 1 from ${table} o
  where o.community_id = x.community_id and o.${key} = x.id)`;

/**
 * Whether others have built on words `x` of the member $2: they answered, supported, gathered or promised something.
 * Such words are theirs too and stay, without the name (decision 045).
 */
export const BUILT_ON = {
  idea: `(${inThread('comment')} or ${other('vote', 'idea_id', 'member_id')}
    or ${other('idea_co_author', 'idea_id', 'member_id')} or ${any('answer', 'idea_id')}
    or ${other('suggestion', 'idea_id', 'author_id')} or ${any('outcome_idea', 'idea_id')}
    or ${any('irritant_idea', 'idea_id')} or ${any('idea_merge', 'source_id')} or ${any('idea_merge', 'target_id')}
    or ${other('credit', 'idea_id', 'member_id')} or ${any('promise', 'source_id')})`,
  irritant: `(${inThread('comment')} or ${other('irritant_report', 'irritant_id', 'member_id')}
    or ${any('irritant_idea', 'irritant_id')} or ${any('irritant_fix', 'irritant_id')}
    or ${any('irritant', 'same_as_id')} or x.root_cause_id is not null)`,
  conversation: `(${inThread('comment')} or ${any('promise', 'source_id')})`,
  comment: `(exists (select 1 from comment o where o.community_id = x.community_id and o.parent_id = x.id
      and o.author_id <> $2 and o.withdrawn_at is null)
    or ${any('promise', 'source_id')} or ${any('credit', 'comment_id')})`,
  // Accepted, it is what the idea says; declined, the reason is the decider's and stays without it.
  suggestion: `(x.state = 'ACCEPTED' or ${inThread('comment')} or ${other('suggestion_support', 'suggestion_id', 'member_id')})`,
} as const;
