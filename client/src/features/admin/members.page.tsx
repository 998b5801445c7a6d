import { ROLES } from '@rapport/shared/vocabulary';
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { AdminPage } from './AdminPage';
import { MemberListDocument } from './Members.generated';
import { MemberRow } from './MemberRow';
import { MemberSearch } from './MemberSearch';
import { requireAdmin } from './require-admin';
import { t } from './words';

const PATH = '/admin/members';

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  search: search.get('search')?.trim() || null,
  role: ROLES.find((role) => role === search.get('role')?.toUpperCase()) ?? null,
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, MemberListDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** Everybody who is here: find somebody, change what they are. */
export function Component() {
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const { members } = usePage(MemberListDocument, variables);
  const choice = (words: string, role: string | null) => ({
    to: filteredPath(PATH, search, { role: role && role.toLowerCase() }),
    words,
    chosen: role === variables.role,
  });
  const invite = <LinkButton to="/admin/invitations">{t('members.invite')}</LinkButton>;
  return (
    <AdminPage title={t('members.title')} lead={t('members.lead')} path={PATH} acts={invite}>
      <MemberSearch />
      <FilterBar
        label={t('members.filters')}
        count={
          <>
            {t('members.count', { count: members.totalCount })}{' '}
            {(variables.search || variables.role) && <Link to={PATH}>{t('members.clear')}</Link>}
          </>
        }
      >
        <ChoiceLinks
          idle={t('members.allRoles')}
          choices={[
            choice(t('members.allRoles'), null),
            ...ROLES.map((role) => choice(t(`role.${role}`), role)),
          ]}
        />
      </FilterBar>
      <FromTheStart shown={members.pageInfo.hasPreviousPage} />
      <ul>
        {members.edges.map(({ node, email }) => (
          <MemberRow key={node.id} member={node} email={email} />
        ))}
      </ul>
      {members.edges.length === 0 && (
        <EmptyState title={t('members.none')} act={invite}>
          {t('members.noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={members.pageInfo} words={t('members.more')} />
    </AdminPage>
  );
}
