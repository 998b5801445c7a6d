import type { TokenScope } from './vocabulary.js';

/** Who may call a root field at all; what they may do to one thing is its policy's business. */
export type Audience = 'public' | 'member' | 'staff' | 'admin';

/**
 * Every root field of the API names one of these. `audience` is the least a caller must be, `scope` what a
 * personal API token needs besides.
 */
export const ACTIONS = {
  'community:read': { audience: 'public', scope: 'READ' },
  'community:administer': { audience: 'admin', scope: 'ADMIN' },
  'invitation:read': { audience: 'public', scope: 'READ' },
  'invitation:manage': { audience: 'admin', scope: 'ADMIN' },
  'member:manage': { audience: 'admin', scope: 'ADMIN' },
  'member:list': { audience: 'staff', scope: 'STAFF' },
  'space:administer': { audience: 'admin', scope: 'ADMIN' },
  'idea:post': { audience: 'member', scope: 'PARTICIPATE' },
  'idea:change': { audience: 'member', scope: 'PARTICIPATE' },
  'idea:steer': { audience: 'staff', scope: 'STAFF' },
  'idea:answer': { audience: 'staff', scope: 'STAFF' },
  'image:upload': { audience: 'member', scope: 'PARTICIPATE' },
  'irritant:report': { audience: 'member', scope: 'PARTICIPATE' },
  'irritant:change': { audience: 'member', scope: 'PARTICIPATE' },
  'irritant:steer': { audience: 'staff', scope: 'STAFF' },
  'suggestion:write': { audience: 'member', scope: 'PARTICIPATE' },
  'suggestion:decide': { audience: 'member', scope: 'PARTICIPATE' },
  'coAuthor:change': { audience: 'member', scope: 'PARTICIPATE' },
  'credit:own': { audience: 'member', scope: 'PARTICIPATE' },
  'readBack:ask': { audience: 'staff', scope: 'STAFF' },
  'readBack:answer': { audience: 'member', scope: 'PARTICIPATE' },
  'difference:write': { audience: 'member', scope: 'PARTICIPATE' },
  'idea:merge': { audience: 'member', scope: 'PARTICIPATE' },
  'idea:link': { audience: 'member', scope: 'PARTICIPATE' },
  'vote:cast': { audience: 'member', scope: 'PARTICIPATE' },
  'attention:read': { audience: 'staff', scope: 'STAFF' },
  'thread:write': { audience: 'member', scope: 'PARTICIPATE' },
  'thread:follow': { audience: 'member', scope: 'PARTICIPATE' },
  'text:preview': { audience: 'member', scope: 'READ' },
  'draft:own': { audience: 'member', scope: 'PARTICIPATE' },
  'inbox:own': { audience: 'member', scope: 'READ' },
  'inbox:mark': { audience: 'member', scope: 'PARTICIPATE' },
  'profile:own': { audience: 'member', scope: 'PARTICIPATE' },
  'mute:own': { audience: 'member', scope: 'PARTICIPATE' },
  'mailChoice:byLink': { audience: 'public', scope: 'PARTICIPATE' },
  'lateNote:write': { audience: 'staff', scope: 'STAFF' },
  'promise:make': { audience: 'staff', scope: 'STAFF' },
  'promise:steer': { audience: 'staff', scope: 'STAFF' },
  'handOver:make': { audience: 'staff', scope: 'STAFF' },
  'outcome:write': { audience: 'staff', scope: 'STAFF' },
  'followUp:answer': { audience: 'member', scope: 'PARTICIPATE' },
  'answerRating:give': { audience: 'member', scope: 'PARTICIPATE' },
  'incident:write': { audience: 'staff', scope: 'STAFF' },
  'incident:say': { audience: 'member', scope: 'PARTICIPATE' },
  'recovery:own': { audience: 'member', scope: 'PARTICIPATE' },
  'recovery:steer': { audience: 'staff', scope: 'STAFF' },
  'webhook:manage': { audience: 'admin', scope: 'ADMIN' },
  'operations:read': { audience: 'admin', scope: 'ADMIN' },
  'operations:act': { audience: 'admin', scope: 'ADMIN' },
  'session:own': { audience: 'member', scope: null },
} as const satisfies Record<string, { audience: Audience; scope: TokenScope | null }>;

export type Action = keyof typeof ACTIONS;
