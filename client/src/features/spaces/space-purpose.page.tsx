import { useParams, type LoaderFunctionArgs } from 'react-router';
import { dateTime } from '../../lib/format';
import { load, notFound } from '../../lib/load';
import { useCommunity, useViewer } from '../../lib/shell';
import { fill } from '../../lib/words';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { lazy } from '../../lib/lazy';
import { PurposeDated } from './PurposeDated';
import { PurposeParts } from './PurposeParts';
import { SpacePurposesDocument } from './Spaces.generated';
import { t } from './words';
import styles from './Purpose.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { space } = await load(args, SpacePurposesDocument, { slug: args.params['slug'] ?? '' });
  if (!space) notFound();
  return null;
}

const PurposeLook = lazy(() => import('../indicators/PurposeLook'));

/** What one space is for, and how that was said before. */
export function Component() {
  const slug = useParams()['slug'] ?? '';
  const { name, language, timeZone } = useCommunity();
  const role = useViewer()?.member.role;
  const isTeam = role === 'STAFF' || role === 'ADMIN';
  const { space } = usePage(SpacePurposesDocument, { slug });
  if (!space) return null;
  const [standing, ...earlier] = space.purposeVersions;
  const title = t('purpose.of', { space: space.name });
  return (
    <div className={styles.page}>
      <PageMeta
        title={title}
        description={t('purpose.description', { name })}
        path={`/spaces/${slug}/purpose`}
        type="article"
      />
      <Breadcrumb
        steps={[
          { to: '/spaces', text: t('crumb') },
          { to: `/spaces/${slug}`, text: space.name },
        ]}
      />
      <PageHead title={title} lead={t('purpose.ofLead')} />
      {standing ? (
        <>
          <PurposeDated purpose={standing} />
          <PurposeParts purpose={standing} heading="h2" />
          {(space.purposeLookedAt || isTeam) && <PurposeLook space={space} />}
        </>
      ) : (
        <EmptyState
          title={t('purpose.missing')}
          act={
            space.viewerCan.includes('ADMINISTER') && (
              <LinkButton tone="strong" to={`/admin/spaces/${slug}`}>
                {t('purpose.write')}
              </LinkButton>
            )
          }
        >
          {t('purpose.missingText')}
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="versions">
          <SectionTitle id="versions">{t('purpose.versions')}</SectionTitle>
          {earlier.map((version) => (
            <details key={version.id} className={styles.version}>
              <summary>
                <b>{t('purpose.version', { number: version.version })}</b>{' '}
                {fill(t('purpose.byOn'), {
                  name: version.author?.name,
                  when: dateTime(version.createdAt, language, timeZone),
                })}
              </summary>
              <PurposeParts purpose={version} heading="h3" />
            </details>
          ))}
        </section>
      )}
    </div>
  );
}
