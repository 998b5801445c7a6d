import type { MailTroubleState } from '@rapport/shared/vocabulary';
import { mailFigures, subjectOf } from '../mail/mail.module.js';
import type { Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../platform/paging.js';
import { reasonOf } from './mail-trouble.rules.js';
import { ofAddress, page, type TroubleRow } from './mail-trouble.statements.js';
import { EmailTrouble, MailSummary, MailTrouble } from './mail-trouble.type.js';

/**
 * Mail that did not go out or came back, the newest trouble first.
 *
 * @param state only those that stand so; null for all.
 * @throws BAD_USER_INPUT for a cursor that is none of ours.
 */
export async function mailTroublesPage(
  context: RequestContext,
  state: MailTroubleState | null,
  first: number,
  after: string | null | undefined,
): Promise<Connection<MailTrouble>> {
  const [at = null, id = null] = decodeCursor(after, ['moment', 'uuid']) ?? [];
  const rows = await context.db.rows(page, [
    context.actor.communityId,
    context.clock.now(),
    state,
    at,
    id,
    pageSize(first) + 1,
  ]);
  const troubles = rows.map((row) => troubleOf(context, row));
  return connectionOf(troubles, first, after, (trouble) =>
    encodeCursor([trouble.at.toISOString(), trouble.id]),
  );
}

function troubleOf({ settings }: RequestContext, { sealed, ...row }: TroubleRow): MailTrouble {
  const subject = sealed && subjectOf(settings.secret, sealed);
  return Object.assign(new MailTrouble(), row, { subject, reason: reasonOf(row.codes) });
}

/** How mail of the community goes. */
export async function mailSummary({ db, actor, clock, settings }: RequestContext): Promise<MailSummary> {
  return Object.assign(new MailSummary(), await mailFigures(db, actor.communityId, clock.now()), {
    hasServer: settings.mail.smtpUrl !== null,
    takesBounces: settings.mail.bounceToken !== null,
  });
}

/** Why the viewer gets no notices by mail; null when nothing is wrong with their address. */
export async function emailTroubleOf(
  { db, actor }: RequestContext,
  { email }: Viewer,
): Promise<EmailTrouble | null> {
  const row = await db.row(ofAddress, [actor.communityId, email]);
  return row && Object.assign(new EmailTrouble(), { at: row.at, reason: reasonOf(row.codes) });
}
