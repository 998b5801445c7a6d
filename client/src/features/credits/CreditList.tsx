import { Link } from 'react-router';
import { lazy } from '../../lib/lazy';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MemberName } from '../../ui/member/MemberName';
import { Arriving } from '../../ui/state/Arriving';
import { Skeleton } from '../../ui/state/Skeleton';
import type { CreditedIdeaFragment } from './Credits.generated';
import { t } from './words';
import styles from './Credits.module.css';

const ConsentCard = lazy(() => import('./ConsentCard'));
const HideCredit = lazy(() => import('./HideCredit'));
const GiveCredit = lazy(() => import('./GiveCredit'));

/**
 * Who did what for an idea, as far as they agree; who is named here is asked here. Most readers are neither asked nor may
 * they credit, so what does that is loaded for those who do.
 */
export function CreditList({ idea }: { idea: Omit<CreditedIdeaFragment, ' $fragmentName'> }) {
  const { credits, viewerCanCredit } = idea;
  const shown = credits.filter(({ consent }) => consent === 'GIVEN');
  if (credits.length === 0 && !viewerCanCredit) return null;
  return (
    <section aria-label={t('title')}>
      {credits.length > 0 && <SectionTitle>{t('title')}</SectionTitle>}
      {credits
        .filter(({ consent }) => consent !== 'GIVEN')
        .map((credit) => (
          // The place a notice leads to is there before what stands in it.
          <div key={credit.id} id={`credit-${credit.id}`}>
            <Arriving fallback={<Skeleton lines={4} />}>
              <ConsentCard credit={credit} />
            </Arriving>
          </div>
        ))}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(({ id, kind, what, path, member, consent, viewerCan }) => (
            <li key={id} id={`credit-${id}`}>
              <span dir="auto">
                <MemberName member={member} /> {what}
              </span>
              {/* What was built has no words of its own to lead to. */}
              {path && kind !== 'BUILT' && (
                <Link to={path} aria-label={t('readLabel', { name: member.name })}>
                  {t('read')}
                </Link>
              )}
              {viewerCan.includes('ANSWER') && (
                <Arriving>
                  <HideCredit credit={{ id, what, consent }} />
                </Arriving>
              )}
            </li>
          ))}
        </ul>
      )}
      {viewerCanCredit && (
        <Arriving>
          <GiveCredit idea={idea} isFirst={credits.length === 0} />
        </Arriving>
      )}
    </section>
  );
}
