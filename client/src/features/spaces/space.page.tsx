import { Link, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { IdeaCard } from '../ideas/IdeaCard';
import { ListFilters } from '../ideas/ListFilters';
import { readQuery } from '../ideas/list-filter';
import { PurposeParts } from './PurposeParts';
import { ReadBy } from './SpaceCard';
import { SpaceIdeasEmpty } from './SpaceIdeasEmpty';
import { SpaceHomeDocument } from './Spaces.generated';
import { SpaceMenu } from './SpaceMenu';
import { SpaceSide } from './SpaceSide';
import { t } from './words';
import purpose from './Purpose.module.css';
import styles from './Spaces.module.css';

const variablesOf = (slug: string, search: URLSearchParams) => {
  const { sort, filter, after } = readQuery(search);
  return { slug, first: 20, sort, filter: { ...filter, space: slug }, after };
};

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { searchParams } = new URL(args.request.url);
  const { space } = await load(args, SpaceHomeDocument, variablesOf(args.params['slug'] ?? '', searchParams));
  if (!space) notFound();
  return null;
}

/** The home of a space: what it is for, what it promises, its ideas, and who answers. */
export function Component() {
  const slug = useParams()['slug'] ?? '';
  const [search] = useSearchParams();
  const viewer = useViewer();
  const data = usePage(SpaceHomeDocument, variablesOf(slug, search));
  const { space, ideas } = data;
  if (!space) return null;
  // Visitors may begin: they sign in when they send.
  const may = (act: 'POST_IDEA' | 'START_CONVERSATION') =>
    viewer ? space.viewerCan.includes(act) : !space.archivedAt;
  return (
    <>
      <PageMeta
        title={space.name}
        description={t('homeDescription', { description: space.description, space: space.name })}
        path={`/spaces/${slug}`}
        feed={space.visibility === 'PUBLIC' && `/spaces/${slug}/feed.atom`}
      />
      <Breadcrumb steps={[{ to: '/spaces', text: t('crumb') }]}>
        {space.visibility !== 'PUBLIC' && <ReadBy visibility={space.visibility} />}
      </Breadcrumb>
      <PageHead title={space.name} lead={space.description}>
        {may('POST_IDEA') && (
          <LinkButton tone="strong" to={`/ideas/new?space=${slug}`}>
            {t('post')}
          </LinkButton>
        )}
        {may('START_CONVERSATION') && (
          <LinkButton to={`/conversations/new?space=${slug}`}>{t('talk')}</LinkButton>
        )}
        {viewer && <SpaceMenu slug={slug} />}
      </PageHead>
      {space.archivedAt && <p className={styles.notice}>{t('archived')}</p>}
      {space.purpose && (
        <section aria-label={t('purpose.of', { space: space.name })}>
          <PurposeParts purpose={space.purpose} heading="h2" short />
          <p className={purpose.full}>
            <Link to={`/spaces/${slug}/purpose`}>{t('purpose.full')}</Link>
          </p>
        </section>
      )}
      <Columns
        label={t('side.label')}
        side={
          <SpaceSide
            space={space}
            answers={data.recentAnswers.edges}
            conversations={data.conversations.edges}
            hurting={data.hurting.edges}
          />
        }
      >
        <section aria-labelledby="ideas">
          <SectionTitle id="ideas">{t('ideasTitle')}</SectionTitle>
          <ListFilters spaces={[]} within={space} total={ideas.totalCount} />
          <FromTheStart shown={ideas.pageInfo.hasPreviousPage} />
          {ideas.edges.map(({ node }) => (
            <IdeaCard key={node.id} idea={node} heading="h3" />
          ))}
          {ideas.edges.length === 0 && <SpaceIdeasEmpty slug={slug} mayPost={may('POST_IDEA')} />}
          <LoadMore pageInfo={ideas.pageInfo} />
        </section>
      </Columns>
    </>
  );
}
