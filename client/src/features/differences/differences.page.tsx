import { Suspense } from 'react';
import { redirect, useNavigate, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { useLive } from '../../lib/live';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { AfterHydration } from '../../ui/state/AfterHydration';
import { EmptyState } from '../../ui/state/States';
import { Skeleton } from '../../ui/state/Skeleton';
import { DifferencesChangedDocument, DifferencesPageDocument } from './Differences.generated';
import { DifferenceView } from './DifferenceView';
import { t } from './words';
import styles from './Differences.module.css';

const OpenForm = lazy(() => import('./OpenForm'));

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, search } = new URL(args.request.url);
  const number = numberOf(args.params['idea']);
  if (number === null) notFound();
  const { idea } = await load(args, DifferencesPageDocument, { number });
  if (!idea) notFound();
  const path = `${idea.path}/differences`;
  // One address, as the idea has one.
  if (pathname !== path) throw redirect(path + search, 301);
  return null;
}

/** Where a customer and the team see an idea differently, in their own words. */
export function Component() {
  const number = numberOf(useParams()['idea']) ?? 0;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { idea } = usePage(DifferencesPageDocument, { number });
  useLive(DifferencesChangedDocument, idea && { ideaId: idea.id });
  if (!idea) return null;
  const path = `${idea.path}/differences`;
  const mayOpen = idea.viewerCan.includes('DIFFER');
  const opening = mayOpen && search.has('new');
  const open = mayOpen && !opening && (
    <LinkButton to={`${path}?new`} tone={idea.differences.length ? 'quiet' : 'strong'}>
      {t('open')}
    </LinkButton>
  );
  return (
    <div className={styles.page}>
      <PageMeta title={t('title')} description={t('description', { title: idea.title })} path={path} />
      <Breadcrumb
        steps={[
          { to: `/ideas?space=${idea.space.slug}`, text: idea.space.name },
          { to: idea.path, text: idea.title },
        ]}
      />
      <PageHead title={t('title')} lead={t('lead')}>
        {idea.differences.length > 0 && open}
      </PageHead>
      {opening && (
        <AfterHydration lines={8}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <OpenForm idea={idea} onDone={() => void navigate(path, { replace: true })} />
          </Suspense>
        </AfterHydration>
      )}
      {idea.differences.map((difference) => (
        <DifferenceView key={difference.id} difference={difference} ideaId={idea.id} />
      ))}
      {idea.differences.length === 0 && !opening && (
        <EmptyState title={t('none')} act={open}>
          {t('noneText')}
        </EmptyState>
      )}
    </div>
  );
}
