import { Link, redirect, useParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useOrigin } from '../../lib/origin';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { SideBeside } from './SideBeside';
import { StorySideDocument } from './StorySide.generated';
import { t } from './words';
import styles from './Story.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname } = new URL(args.request.url);
  const number = numberOf(args.params['story']);
  if (number === null) notFound();
  const { storySide } = await load(args, StorySideDocument, { number });
  if (!storySide) notFound();
  if (pathname !== storySide.sidePath) throw redirect(storySide.sidePath, 301);
  return null;
}

/** What the team did and learned, on a page of its own: it stands though the story beside it may not. */
export function Component() {
  const number = numberOf(useParams()['story']) ?? 0;
  const { storySide: side } = usePage(StorySideDocument, { number });
  const origin = useOrigin();
  const { name } = useCommunity();
  if (!side) return null;
  const { story } = side;
  const title = story ? t('side.title', { title: story.title }) : t('side.lead');
  return (
    <div className={styles.page}>
      <PageMeta title={title} path={side.sidePath} type="article" author={side.author.name} />
      <Breadcrumb steps={[{ to: '/stories', text: t('title') }]} />
      <article>
        <p className={styles.masthead}>{name}</p>
        <PageHead title={title} />
        <SideBeside side={side} />
        {story && (
          <p className={styles.people}>
            <Link to={story.path}>{t('side.to')}</Link>
          </p>
        )}
        <p className={styles.paper}>{t('page.paper', { name, address: origin + side.sidePath })}</p>
      </article>
    </div>
  );
}
