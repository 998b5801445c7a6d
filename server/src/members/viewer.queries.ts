import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { completePreferences, type StoredPreferences } from './member.entity.js';
import { Preferences, type MailPreferences } from './preferences.type.js';
import { Viewer } from './viewer.type.js';

interface ViewerRow {
  id: string;
  email: string | null;
  preferences: Partial<StoredPreferences>;
}

const viewerRow = statement<ViewerRow>(
  'members.viewer',
  `select id, email, preferences from member where community_id = $1 and id = $2`,
);

const viewerLoader = defineLoader<Viewer | null>(
  'viewer',
  async (context, [id]) => {
    const row = await context.db.row(viewerRow, [context.actor.communityId, id]);
    return new Map(row ? [[row.id, asViewer(row)]] : []);
  },
  null,
);

/** The signed-in member, or null for somebody who is not signed in. */
export async function findViewer(context: RequestContext): Promise<Viewer | null> {
  const { memberId } = context.actor;
  return memberId ? context.loaders.load(context, viewerLoader, memberId) : null;
}

/** The signed-in member inside a field or mutation that only members reach. */
export async function viewerOf(context: RequestContext): Promise<Viewer> {
  const viewer = await findViewer(context);
  if (!viewer) {
    throw new Error('A member acts who is not there.');
  }
  return viewer;
}

function asViewer({ id, email, preferences }: ViewerRow): Viewer {
  return Object.assign(new Viewer(), {
    id,
    email: email ?? '',
    preferences: withChoices(new Preferences(), preferences),
  });
}

/** Fills in what a member has chosen, as the API says it. */
export function withChoices<Shown extends MailPreferences>(
  shown: Shown,
  stored: Partial<StoredPreferences>,
): Shown {
  const { quietFrom, quietUntil, ...choices } = completePreferences(stored);
  const quietHours = quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;
  return Object.assign(shown, choices, { quietHours });
}
