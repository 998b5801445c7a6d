import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { t } from '../../lib/common-words';
import { Face } from './Face';
import type { MemberNameFragment } from './MemberName.generated';
import styles from './Member.module.css';

/** The unmasked fields of the fragment `MemberName`. */
export type NamedMember = Omit<MemberNameFragment, ' $fragmentName'>;

export const isTeam = (member: Pick<NamedMember, 'role'>): boolean => member.role !== 'CUSTOMER';

/** A person's name, linked to their page. Staff are marked by the word "Team", never by shape or colour. */
export function MemberName({
  member,
  linked = true,
  title,
}: {
  member: NamedMember;
  linked?: boolean;
  title?: boolean;
}) {
  const name = <b className={styles.name}>{member.name}</b>;
  return (
    <>
      {linked && !member.hasLeft ? <Link to={`/members/${member.id}`}>{name}</Link> : name}
      {isTeam(member) && (
        <>
          {' '}
          <span className={styles.team}>{t('team')}</span>
        </>
      )}
      {title && member.title && <> {member.title}</>}
    </>
  );
}

/** One line that says who and when: face, name, and whatever follows. */
export function ByLine({
  member,
  children,
  title,
  small,
}: {
  member: NamedMember;
  children?: ReactNode;
  title?: boolean;
  /** In lists: a smaller face, and the name is not a link of its own. */
  small?: boolean;
}) {
  return (
    <span className={styles.by}>
      <Face id={member.id} initials={member.initials} size={small ? 22 : 32} />
      <span>
        {small ? member.name : <MemberName member={member} title={title} />}
        {children}
      </span>
    </span>
  );
}
