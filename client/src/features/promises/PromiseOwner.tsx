import { ByLine, type NamedMember } from '../../ui/member/MemberName';
import { t } from './words';

/** Who answers for a promise, with their face. */
export function PromiseOwner({ owner }: { owner: NamedMember }) {
  return <ByLine member={owner}> {t('owner')}</ByLine>;
}
