import { Link } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { SideSection } from '../../ui/layout/Columns';
import { ByLine } from '../../ui/member/MemberName';
import type { WholePromise } from './promise';
import { t } from './words';

/** Beside a promise: who answers for it, to whom it was made, its days, what it is about. */
export function PromiseSide({ promise }: { promise: WholePromise }) {
  const { language } = useCommunity();
  const { owner, madeTo, firstDueOn, dueOn, closedAt, about, space } = promise;
  return (
    <>
      <SideSection title={t(closedAt ? 'page.ownerOnce' : 'page.owner')}>
        <ByLine member={owner} title />
      </SideSection>
      {madeTo && (
        <SideSection title={t('page.madeTo')}>
          <ByLine member={madeTo} />
        </SideSection>
      )}
      <SideSection title={t('page.days')}>
        <p>{t('page.firstDay', { day: day(firstDueOn, language) })}</p>
        {dueOn !== firstDueOn && !closedAt && <p>{t('page.nowDay', { day: day(dueOn, language) })}</p>}
      </SideSection>
      <SideSection title={t('page.about')}>
        <p>
          <Link to={about.path} dir="auto">
            <b>{about.title}</b>
          </Link>
        </p>
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
