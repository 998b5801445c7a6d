/** Parts of a member's own data: what each is called, and its query. */
export type Parts = Readonly<Record<string, string>>;

// $1 is the community, $2 the member, $3 whether they are staff today. What others wrote, such as the title of an idea
// they support, is told only where they may read it, and notes among staff only to staff.
export const MAY_READ = `t.withdrawn_at is null and exists (select 1 from space s where s.community_id = t.community_id
  and s.id = t.space_id and (s.visibility <> 'STAFF' or $3::boolean))`;

/** Rows as a list. @param order columns of `from`, for the order. */
export function list(fields: string, from: string, order: string): string {
  return `(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]'::json) from ${from})`;
}

// A thread belongs to an idea, a conversation, an irritant, an outcome, an incident, a story, a meeting or a suggestion.
export const THREAD = `thread t on t.community_id = x.community_id and t.id = x.thread_id
  left join idea i on i.community_id = t.community_id and i.thread_id = t.id
  left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
  left join irritant ir on ir.community_id = t.community_id and ir.thread_id = t.id
  left join outcome oc on oc.community_id = t.community_id and oc.thread_id = t.id
  left join incident ic on ic.community_id = t.community_id and ic.thread_id = t.id
  left join story st on st.community_id = t.community_id and st.thread_id = t.id
  left join meeting mt on mt.community_id = t.community_id and mt.thread_id = t.id
  left join suggestion su on su.community_id = t.community_id and su.thread_id = t.id
  left join idea si on si.community_id = su.community_id and si.id = su.idea_id`;
export const SUBJECT = `'on', lower(t.kind), 'number', coalesce(i.number, c.number, si.number, ir.number, oc.number, ic.number, st.number, mt.number),
  'title', case when ${MAY_READ} then coalesce(i.title, c.title, si.title, ir.title, oc.title, ic.title, st.title, mt.title) end`;
export const IRRITANT = `irritant i on i.community_id = x.community_id and i.id = x.irritant_id`;
export const IDEA = `idea i on i.community_id = x.community_id and i.id = x.idea_id`;
export const MERGED = `join idea s on s.community_id = x.community_id and s.id = x.source_id
  join idea i on i.community_id = x.community_id and i.id = x.target_id`;
/** Takes only what is a member's own by the column that names them; $1 is the community and $2 the member. */
export const mine = (column: string): string => `where x.community_id = $1 and x.${column} = $2`;
