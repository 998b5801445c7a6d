import { ByLine } from '../../ui/member/MemberName';
import type { ListedPromise } from './promise';
import { t } from './words';

/** Who answers for a promise, or did until it ended, with their face. */
export function PromiseOwner({ promise: { owner, closedAt } }: { promise: ListedPromise }) {
  return <ByLine member={owner}> {t(closedAt ? 'ownerOnce' : 'owner')}</ByLine>;
}
