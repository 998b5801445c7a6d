import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { fill } from '../../lib/words';
import { LinkButton } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { EmptyState } from '../../ui/state/States';
import { OwnPage } from '../accounts/OwnPage';
import { MyCreditsDocument } from './MyCredits.generated';
import { OwnCreditItem } from './OwnCreditItem';
import { t } from './act-words';
import styles from './Credits.module.css';

const afterOf = (search: URLSearchParams) => ({ after: search.get('after') });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyCreditsDocument, afterOf(new URL(args.request.url).searchParams));
}

/** What others say the viewer did, with a choice for each; and invitations that wait. */
export function Component() {
  const [search] = useSearchParams();
  const { viewer } = usePage(MyCreditsDocument, afterOf(search));
  if (!viewer) return null;
  const { credits, coAuthorInvitations } = viewer;
  return (
    <OwnPage title={t('own.title')} lead={t('own.lead')} path="/me/credits">
      {coAuthorInvitations.length > 0 && (
        <section aria-labelledby="invitations">
          <SectionTitle id="invitations">{t('own.invitations')}</SectionTitle>
          <ul className={styles.list}>
            {coAuthorInvitations.map(({ id, invitedBy, idea }) => (
              <li key={id}>
                <span>
                  {fill(t('own.invitation'), {
                    name: <b>{invitedBy.name}</b>,
                    idea: <Link to={`${idea.path}#co-authors`}>{idea.title}</Link>,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FromTheStart shown={credits.pageInfo.hasPreviousPage} />
      {credits.edges.length === 0 ? (
        <EmptyState
          title={t('own.empty')}
          act={
            <LinkButton tone="strong" to="/ideas">
              {t('own.find')}
            </LinkButton>
          }
        >
          {t('own.emptyText')}
        </EmptyState>
      ) : (
        <ul className={styles.owned}>
          {credits.edges.map(({ node }) => (
            <OwnCreditItem key={node.id} credit={node} />
          ))}
        </ul>
      )}
      <LoadMore pageInfo={credits.pageInfo} words={t('own.more')} />
    </OwnPage>
  );
}
