import { Link, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { PurposeParts } from './PurposeParts';
import { PurposesDocument } from './Spaces.generated';
import { t } from './words';
import styles from './Purpose.module.css';

export const loader = (args: LoaderFunctionArgs) => load(args, PurposesDocument, {});

/** What every space of the community is for, on one page. */
export function Component() {
  const { name, tagline } = useCommunity();
  const { spaces } = usePage(PurposesDocument, {});
  return (
    <div className={styles.page}>
      <PageMeta title={t('purpose.title')} description={t('purpose.description', { name })} path="/purpose" />
      <PageHead
        title={t('purpose.title')}
        lead={
          <>
            {tagline} {t('purpose.lead')}
          </>
        }
      />
      {spaces.map((space) => (
        <section key={space.id} className={styles.space}>
          <h2>
            <Link to={`/spaces/${space.slug}`}>{space.name}</Link>
          </h2>
          {space.purpose ? (
            <>
              <PurposeParts purpose={space.purpose} heading="h3" />
              <p className={styles.dated}>
                <Link to={`/spaces/${space.slug}/purpose`}>{t('purpose.full')}</Link>
              </p>
            </>
          ) : (
            <p className={styles.dated}>{t('purpose.missing')}</p>
          )}
        </section>
      ))}
    </div>
  );
}
