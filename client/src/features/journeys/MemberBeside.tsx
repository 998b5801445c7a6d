import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useViewer } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { isTeam, type NamedMember } from '../../ui/member/MemberName';
import { BoundaryLines } from './BoundaryLines';
import { MemberBoundariesDocument } from './Boundaries.generated';
import { t } from './words';
import styles from './Known.module.css';

/**
 * On somebody's page, for who is signed in: how this person of the team can be reached, what was between us, and
 * the way to say that one is out of tune with them (practices 2.12, 3.6).
 */
export default function MemberBeside({ member }: { member: NamedMember }) {
  const viewer = useViewer();
  const { id, name } = member;
  const ofTeam = isTeam(member);
  const { data } = useQuery(MemberBoundariesDocument, { variables: { id }, skip: !ofTeam });
  const boundaries = data?.member?.boundaries;
  if (!viewer) return null;
  return (
    <>
      {boundaries?.updatedAt && (
        <section className={styles.part} aria-labelledby="boundaries">
          <SectionTitle id="boundaries">{t('boundaries.titleTeam', { name })}</SectionTitle>
          <BoundaryLines boundaries={boundaries} own={false} />
        </section>
      )}
      <p className={styles.ways} data-screen>
        {isTeam(viewer.member) && <Link to={`/members/${id}/journey`}>{t('theirs.link', { name })}</Link>}
        <Link to={`/me/out-of-tune?about=${id}`}>{t('ways.tuneWith', { name })}</Link>
      </p>
    </>
  );
}
