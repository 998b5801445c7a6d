import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { lazy } from '../../lib/lazy';
import { load, notFound } from '../../lib/load';
import { useCommunity, useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { AfterHydration } from '../../ui/state/AfterHydration';
import { Prose } from '../../ui/text/Prose';
import { MemberCredits } from '../credits/MemberCredits';
import { IdeaCard } from '../ideas/IdeaCard';
import { MemberHead } from './MemberHead';
import { MemberPageDocument } from './MemberPage.generated';
import { t } from './words';
import styles from './Member.module.css';

const MemberBeside = lazy(() => import('../journeys/MemberBeside'));

const variablesOf = (id: string | undefined, search: URLSearchParams) => ({
  id: id ?? '',
  after: search.get('after'),
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { searchParams } = new URL(args.request.url);
  const { member } = await load(args, MemberPageDocument, variablesOf(args.params['id'], searchParams));
  if (!member) notFound();
  return null;
}

/** A person: what they share of themselves, and their ideas. */
export function Component() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const { name: community, viewerCan } = useCommunity();
  const viewer = useViewer();
  const { member } = usePage(MemberPageDocument, variablesOf(id, search));
  if (!member) return null;
  const { name, ideas } = member;
  const own = viewer?.member.id === member.id;
  return (
    <Narrow>
      <PageMeta
        title={name}
        description={t('description', { name, community })}
        path={`/members/${member.id}`}
        type="profile"
        hidden={member.hasLeft}
      />
      <MemberHead member={member} />
      {member.aboutHtml && <Prose html={member.aboutHtml} />}
      {!member.aboutHtml && !member.hasLeft && (
        <p className={styles.quiet}>{own ? t('youShareNothing') : t('sharesNothing', { name })}</p>
      )}
      {own && (
        <p className={styles.acts} data-screen>
          <LinkButton to="/me/preferences">{t('change')}</LinkButton>
        </p>
      )}
      {!own && !member.hasLeft && viewerCan.includes('ADMINISTER') && (
        <p className={styles.acts} data-screen>
          <LinkButton to={`/admin/members?search=${encodeURIComponent(name)}`}>{t('role')}</LinkButton>
        </p>
      )}
      {viewer && !own && !member.hasLeft && (
        <AfterHydration lines={1}>
          <MemberBeside member={member} />
        </AfterHydration>
      )}
      <MemberCredits member={member} />
      <section aria-labelledby="ideas">
        <SectionTitle id="ideas">{t('ideas', { count: member.ideaCount })}</SectionTitle>
        <FromTheStart shown={ideas.pageInfo.hasPreviousPage} />
        {ideas.edges.map(({ node }) => (
          <IdeaCard key={node.id} idea={node} heading="h3" />
        ))}
        {ideas.edges.length === 0 && (
          <p className={styles.quiet}>{own ? t('youNone') : t('none', { name })}</p>
        )}
        {own && ideas.edges.length === 0 && (
          <p className={styles.acts}>
            <LinkButton tone="strong" to="/ideas/new">
              {t('post')}
            </LinkButton>
          </p>
        )}
        <LoadMore pageInfo={ideas.pageInfo} words={t('more')} />
      </section>
    </Narrow>
  );
}
