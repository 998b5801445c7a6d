import { Suspense, useState } from 'react';
import { Link, useRevalidator, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { useLive } from '../../lib/live';
import { load, requireViewer } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { useFocusKept } from '../../lib/use-focus-kept';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { AfterHydration } from '../../ui/state/AfterHydration';
import { Skeleton } from '../../ui/state/Skeleton';
import { EmptyState } from '../../ui/state/States';
import { OwnPage } from '../accounts/OwnPage';
import { TuneItem } from './TuneItem';
import { MyTunesDocument, TunesMovedDocument } from './Tunes.generated';
import { t } from './words';
import styles from './Tunes.module.css';

const RaiseForm = lazy(() => import('./RaiseForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyTunesDocument, {});
}

/** Where one says in private that somebody and oneself are out of tune, and finds what was said (practice 2.12). */
export function Component() {
  const [search] = useSearchParams();
  const about = search.get('about');
  const [raising, setRaising] = useState(about !== null);
  const kept = useFocusKept<HTMLDivElement>();
  const me = useViewer()?.member.id;
  const { revalidate } = useRevalidator();
  const { viewer } = usePage(MyTunesDocument, {});
  useLive(TunesMovedDocument, viewer ? {} : null, () => void revalidate());
  if (!viewer) return null;
  const asked = viewer.tunes.filter(({ helper }) => helper.id === me);
  const mine = viewer.tunes.filter(({ raisedBy }) => raisedBy.id === me);
  return (
    <OwnPage title={t('list.title')} lead={t('list.lead')} path="/me/out-of-tune">
      <p className={styles.who}>{t('list.who')}</p>
      <div className={styles.raise} data-screen {...kept}>
        {raising ? (
          <AfterHydration lines={10}>
            <Suspense fallback={<Skeleton lines={10} />}>
              <RaiseForm about={about} onDone={() => setRaising(false)} />
            </Suspense>
          </AfterHydration>
        ) : (
          <Button tone="strong" onClick={() => setRaising(true)}>
            {t('list.raise')}
          </Button>
        )}
      </div>
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <SectionTitle id="asked">{t('list.asked')}</SectionTitle>
          <p className={styles.quiet}>{t('list.askedLead')}</p>
          <ul>
            {asked.map((tune) => (
              <TuneItem key={tune.id} tune={tune} />
            ))}
          </ul>
        </section>
      )}
      {mine.length > 0 && (
        <section aria-labelledby="mine">
          <SectionTitle id="mine">{t('list.mine')}</SectionTitle>
          <ul>
            {mine.map((tune) => (
              <TuneItem key={tune.id} tune={tune} />
            ))}
          </ul>
        </section>
      )}
      {viewer.tunes.length === 0 && !raising && (
        <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
      )}
      <p className={styles.more}>
        <Link to="/how-we-talk">{t('list.guide')}</Link>
      </p>
    </OwnPage>
  );
}
