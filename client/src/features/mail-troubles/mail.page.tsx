import { MAIL_TROUBLE_STATES } from '@rapport/shared/vocabulary';
import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { filteredPath } from '../../lib/filtered-path';
import { load } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { FilterBar } from '../../ui/layout/FilterBar';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { ChoiceLinks } from '../../ui/overlay/ChoiceLinks';
import { EmptyState } from '../../ui/state/States';
import { AdminPage } from '../admin/AdminPage';
import { requireAdmin } from '../admin/require-admin';
import { MailNotes, MailWaiting } from './MailStanding';
import { MailTroublesDocument } from './MailTroubles.generated';
import { SendAll } from './SendAll';
import { TroubleItem } from './TroubleItem';
import { useLookAgain } from './use-look-again';
import { t } from './words';

const PATH = '/admin/mail';

const variablesOf = (search: URLSearchParams) => ({
  first: 20,
  after: search.get('after'),
  state: MAIL_TROUBLE_STATES.find((state) => state === search.get('state')?.toUpperCase()) ?? null,
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, MailTroublesDocument, variablesOf(new URL(args.request.url).searchParams));
}

/** Mail that did not go out or came back: to whom and why, and sending it again. */
export function Component() {
  const [search] = useSearchParams();
  const variables = variablesOf(search);
  const { mailSummary, mailTroubles } = usePage(MailTroublesDocument, variables);
  const lookAgain = useLookAgain();
  const choice = (words: string, state: string | null) => ({
    to: filteredPath(PATH, search, { state: state && state.toLowerCase() }),
    words,
    chosen: state === variables.state,
  });
  const troubles = mailTroubles.edges.map(({ node }) => node);
  const canSend = mailSummary.failed > 0 || troubles.some(({ canResend }) => canResend);
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      path={PATH}
      acts={canSend && <SendAll onSent={lookAgain} />}
    >
      <FilterBar label={t('filters')} count={<MailWaiting summary={mailSummary} />}>
        <ChoiceLinks
          idle={t('all')}
          choices={[
            choice(t('all'), null),
            ...MAIL_TROUBLE_STATES.map((state) => choice(t(`state.${state}`), state)),
          ]}
        />
      </FilterBar>
      <MailNotes summary={mailSummary} />
      <FromTheStart shown={mailTroubles.pageInfo.hasPreviousPage} />
      {troubles.length > 0 && (
        <ul aria-label={t('list')}>
          {troubles.map((trouble) => (
            <TroubleItem key={trouble.id} trouble={trouble} onSent={lookAgain} />
          ))}
        </ul>
      )}
      {troubles.length === 0 && (
        <EmptyState title={t(variables.state ? 'noneOf' : 'none')}>
          {t(variables.state ? 'noneOfText' : 'noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={mailTroubles.pageInfo} words={t('more')} />
    </AdminPage>
  );
}
