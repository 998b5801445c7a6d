import { isTeam, type NamedMember } from '../../ui/member/MemberName';
import type { RecoveryFactsFragment, RecoveryWholeFragment } from './Recoveries.generated';
import { t } from './words';

/** What was said in it, the hand-overs and what the viewer can do: all that its page shows. */
export type Recovery = Omit<RecoveryWholeFragment, ' $fragmentName'>;
/** As lists show it. */
export type ListedRecovery = Omit<RecoveryFactsFragment, ' $fragmentName'>;
export type Letter = Recovery['words'][number];
/** What one may write: words of a kind, or those that open it again. */
export type Writable = Letter['kind'] | 'REOPEN';

/** What the team owes before it can be put right, in the order in which it is said (practice 0.29). */
export const OWED = ['APOLOGY', 'LEARNED', 'FIX'] as const;

/** What it is called by: what it is about, as far as the reader may see that. */
export const titleOf = ({ about }: Pick<Recovery, 'about'>): string => about?.title ?? t('page.gone');

/** Whether the viewer is the person for whom it went wrong; everybody else who sees it is of the team. */
export const isOwn = (
  { member }: Pick<Recovery, 'member'>,
  viewer: { member: { id: string } } | null,
): boolean => viewer?.member.id === member.id;

/** What the viewer may write now, what is owed next first. */
export function mayWrite({ viewerCan, missing }: Pick<Recovery, 'viewerCan' | 'missing'>): Writable[] {
  if (viewerCan.includes('WRITE')) {
    // The first word of the team is the apology, so nothing else stands beside it.
    if (missing.includes('APOLOGY')) return ['APOLOGY'];
    const said = (kind: Writable) => Number(!missing.some((one) => one === kind));
    return [...(['LEARNED', 'FIX'] as const).toSorted((a, b) => said(a) - said(b)), 'CONTACT'];
  }
  const own: Writable[] = [];
  if (viewerCan.includes('ANSWER')) own.push('MEMBER');
  // Also after one has said that it is put right, while the team still owes something.
  if (viewerCan.includes('REOPEN')) own.push('REOPEN');
  return own;
}

/** Who is written to: the member by the team, and the person who answers for it by the member. */
export const addressee = ({ owner, member }: Recovery, kind: Writable): NamedMember =>
  kind === 'MEMBER' || kind === 'REOPEN' ? owner : member;

/** Whether somebody of the team has written. */
export const isAnswered = ({ words }: Pick<Recovery, 'words'>): boolean =>
  words.some(({ author, kind }) => kind !== 'MEMBER' && isTeam(author));
