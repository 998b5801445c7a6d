import { Fragment } from 'react';
import { fill } from '../../lib/words';
import { MemberName, type NamedMember } from '../../ui/member/MemberName';
import { t } from './words';

/** After an author's name: "with Ben and Cleo". Nothing when nobody else writes. */
export function CoAuthorNames({ members }: { members: readonly NamedMember[] }) {
  if (members.length === 0) return null;
  const names = members.map((member, index) => (
    <Fragment key={member.id}>
      {index > 0 && (index === members.length - 1 ? ` ${t('and')} ` : ', ')}
      <MemberName member={member} />
    </Fragment>
  ));
  return <> {fill(t('with'), { names })}</>;
}
