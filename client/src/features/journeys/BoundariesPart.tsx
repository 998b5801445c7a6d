import { Suspense, useState } from 'react';
import { lazy } from '../../lib/lazy';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { isTeam } from '../../ui/member/MemberName';
import { Skeleton } from '../../ui/state/Skeleton';
import { BoundaryLines } from './BoundaryLines';
import type { Boundaries, Whose } from './known';
import { t } from './words';
import styles from './Known.module.css';

const BoundariesForm = lazy(() => import('./BoundariesForm'));

/** About what, when and where somebody may be reached; the place keeps to it (practice 3.6). */
export function BoundariesPart({ boundaries, name }: Whose & { boundaries: Boundaries | null }) {
  const [changing, setChanging] = useState(false);
  const kept = useFocusKept<HTMLElement>();
  const viewer = useViewer();
  const own = name === null;
  // Who never said anything may be asked about everything, which needs no list.
  const isSet = boundaries !== null && boundaries.updatedAt !== null;
  const lead = viewer && isTeam(viewer.member) ? 'boundaries.leadTeam' : 'boundaries.lead';
  return (
    <section className={styles.part} aria-labelledby="boundaries" {...kept}>
      <SectionTitle id="boundaries">
        {own ? t('boundaries.title') : t('boundaries.titleOf', { name })}
      </SectionTitle>
      {own && <p className={styles.quiet}>{t(lead)}</p>}
      {!changing && isSet && <BoundaryLines boundaries={boundaries} own={own} />}
      {!changing && !isSet && (
        <p className={styles.none}>{own ? t('boundaries.none') : t('boundaries.noneOf', { name })}</p>
      )}
      {own && !changing && (
        <p data-screen>
          <Button onClick={() => setChanging(true)}>
            {t(isSet ? 'boundaries.change' : 'boundaries.set')}
          </Button>
        </p>
      )}
      {changing && (
        <Suspense fallback={<Skeleton lines={10} />}>
          <BoundariesForm boundaries={boundaries} onDone={() => setChanging(false)} />
        </Suspense>
      )}
    </section>
  );
}
