import type { ReactNode } from 'react';
import { date } from '../../lib/format';
import { useCommunity, useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { isOwn, type Recovery } from './recovery';
import { t } from './words';
import styles from './Recoveries.module.css';

/** Which sentence says where it stands to the member it went wrong for. */
function keyForMember({ state, overdue, putRightAt }: Recovery) {
  if (state === 'PUT_RIGHT') return 'stands.putRightMine';
  if (state === 'NO_REPLY') return 'stands.noReplyMine';
  if (overdue) return 'stands.overdueMine';
  if (state === 'WAITING') return 'stands.waitingMine';
  return putRightAt ? 'stands.saidMine' : 'stands.contactedMine';
}

/** Which sentence says it to the team. */
function keyForTeam({ state, overdue, putRightAt, missing }: Recovery, answers: boolean) {
  if (state === 'PUT_RIGHT') return 'stands.putRight';
  if (state === 'NO_REPLY') return 'stands.noReply';
  if (overdue) return 'stands.overdue';
  if (state === 'CONTACTED') return putRightAt ? 'stands.said' : 'stands.contacted';
  if (!missing.includes('APOLOGY')) return 'stands.againTeam';
  return answers ? 'stands.waiting' : 'stands.waitingOther';
}

/** Where it stands, in one sentence: who owes whom a word, and by when. */
export function Standing({ recovery }: { recovery: Recovery }) {
  const viewer = useViewer();
  const { language, timeZone } = useCommunity();
  const { member, owner, wordDueAt, contactDueAt, putRightAt, closedAt, overdue } = recovery;
  const due = wordDueAt ?? contactDueAt;
  const instant = closedAt ?? putRightAt;
  const nodes: Record<string, ReactNode> = {
    name: <b>{member.name}</b>,
    owner: <b>{owner.name}</b>,
    due: <time dateTime={due}>{date(due, language, timeZone)}</time>,
    when: instant && <RelativeTime at={instant} />,
  };
  const words = isOwn(recovery, viewer)
    ? t(keyForMember(recovery))
    : t(keyForTeam(recovery, viewer?.member.id === owner.id));
  return (
    <p className={overdue ? `${styles.stands} ${styles.overdue}` : styles.stands}>{fill(words, nodes)}</p>
  );
}
