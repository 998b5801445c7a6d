import { Link } from 'react-router';
import { SideSection } from '../../ui/layout/Columns';
import { MemberName } from '../../ui/member/MemberName';
import type { RootCausePageQuery } from './RootCause.generated';
import { t } from './words';

/** The root cause of its page. */
export type PageCause = NonNullable<RootCausePageQuery['rootCause']>;

/** Beside a root cause: how many it hits in all, and who looks after it here and at its source. */
export function CauseSide({ cause }: { cause: PageCause }) {
  const { owner, upstreamOwner, space } = cause;
  return (
    <>
      <SideSection title={t('cause.hits')}>
        <p>
          <b>{t('cause.hitsCount', { count: cause.reportCount })}</b>
        </p>
      </SideSection>
      <SideSection title={t('cause.people')}>
        <ul>
          <li>
            <MemberName member={owner} /> {t('cause.owner')}
          </li>
          {upstreamOwner && (
            <li>
              <MemberName member={upstreamOwner} /> {t('cause.upstream')}
            </li>
          )}
        </ul>
      </SideSection>
      <SideSection title={t('page.space')}>
        <p>
          <Link to={`/spaces/${space.slug}`}>
            <b>{space.name}</b>
          </Link>
        </p>
      </SideSection>
    </>
  );
}
