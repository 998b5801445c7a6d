import { month } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { Face } from '../../ui/member/Face';
import { isTeam } from '../../ui/member/MemberName';
import type { MemberPageQuery } from './MemberPage.generated';
import { t } from './words';
import styles from './Member.module.css';

/** Face, name, what they do here, and since when. Staff and customers have the same shape. */
export function MemberHead({ member }: { member: NonNullable<MemberPageQuery['member']> }) {
  const { language, timeZone } = useCommunity();
  const when = month(member.joinedAt, language, timeZone);
  return (
    <div className={styles.head}>
      <Face id={member.id} initials={member.initials} size={72} />
      <div>
        <h1 dir="auto">{member.name}</h1>
        {member.hasLeft ? (
          <p>{t('left')}</p>
        ) : (
          <p>
            {member.title && <span dir="auto">{member.title}, </span>}
            {t(isTeam(member) ? 'team' : 'since', { when })}
          </p>
        )}
      </div>
    </div>
  );
}
