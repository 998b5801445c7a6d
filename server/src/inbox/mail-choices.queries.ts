import { MailPreferences, withChoices } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { MailChoices, MutedThing } from './mail-choices.type.js';
import { readerOf } from './mail-reader.js';
import { openMailToken, type MailToken } from './mail.token.js';

// Whoever holds the mail may be anybody, so titles are told as to a visitor.
const mutedThings = statement<MutedThing>(
  'inbox.muted_things',
  `select u.id, coalesce(t.kind, 'SPACE') as kind, u.created_at as since,
     case when s.visibility <> 'PUBLIC' or t.withdrawn_at is not null then null
       when u.space_id is not null then s.name
       else coalesce(i.title, c.title, ir.title, gi.title, o.title, ic.title, st.title, mt.title) end as title
   from mute u
   left join thread t on t.community_id = u.community_id and t.id = u.thread_id
   join space s on s.community_id = u.community_id and s.id = coalesce(u.space_id, t.space_id)
   left join idea i on i.community_id = t.community_id and i.thread_id = t.id
   left join conversation c on c.community_id = t.community_id and c.thread_id = t.id
   left join irritant ir on ir.community_id = t.community_id and ir.thread_id = t.id
   left join suggestion g on g.community_id = t.community_id and g.thread_id = t.id
   left join idea gi on gi.community_id = g.community_id and gi.id = g.idea_id
   left join outcome o on o.community_id = t.community_id and o.thread_id = t.id
   left join incident ic on ic.community_id = t.community_id and ic.thread_id = t.id
   left join story st on st.community_id = t.community_id and st.thread_id = t.id
   left join meeting mt on mt.community_id = t.community_id and mt.thread_id = t.id
   where u.community_id = $1 and u.member_id = $2 order by u.created_at desc, u.id desc limit 50`,
);

/** The token of the page of choices, if it is one of this community; null alike for whatever else. */
export function tokenFor({ settings, actor }: RequestContext, sealed: string): MailToken | null {
  const token = openMailToken(settings.secret, 'mail-choices', sealed);
  return token?.communityId === actor.communityId ? token : null;
}

/** What the member of a token has chosen; null when they have left. */
export async function mailChoicesOf(context: RequestContext, token: MailToken): Promise<MailChoices | null> {
  const { communityId, memberId } = token;
  const [reader, mutes] = await Promise.all([
    readerOf(context, token),
    context.db.rows(mutedThings, [communityId, memberId]),
  ]);
  return (
    reader &&
    Object.assign(new MailChoices(), {
      id: fingerprint(`${context.settings.secret} mail choices ${memberId}`).slice(0, 22),
      preferences: withChoices(new MailPreferences(), reader.preferences),
      byTeam: reader.role !== 'CUSTOMER',
      mutes: mutes.map((row) => Object.assign(new MutedThing(), row)),
    })
  );
}
