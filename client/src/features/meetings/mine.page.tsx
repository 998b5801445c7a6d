import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { SectionTitle } from '../../ui/layout/PageHead';
import { EmptyState } from '../../ui/state/States';
import { OwnPage } from '../accounts/OwnPage';
import { MeetingItem } from './MeetingItem';
import { MyMeetingsDocument } from './MyMeetings.generated';
import { OwnCalendar } from './OwnCalendar';
import { TestSpaces } from './TestSpaces';
import { t } from './words';

const afterOf = (search: URLSearchParams) => ({ after: search.get('after') });

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MyMeetingsDocument, afterOf(new URL(args.request.url).searchParams));
}

/** Where one has a seat or waits, where one was, what one said one would test, and all of it in one's calendar. */
export function Component() {
  const [search] = useSearchParams();
  const { coming, past, viewer, spaces } = usePage(MyMeetingsDocument, afterOf(search));
  if (!viewer) return null;
  return (
    <OwnPage title={t('own.title')} lead={t('own.lead')} path="/me/meetings">
      <section aria-labelledby="coming">
        <SectionTitle id="coming">{t('own.seats')}</SectionTitle>
        <FromTheStart shown={coming.pageInfo.hasPreviousPage} />
        {coming.edges.map(({ node }) => (
          <MeetingItem key={node.id} meeting={node} showSpace />
        ))}
        {coming.edges.length === 0 && (
          <EmptyState
            title={t('own.none')}
            act={
              <LinkButton tone="strong" to="/meetings">
                {t('own.find')}
              </LinkButton>
            }
          >
            {t('own.noneText')}
          </EmptyState>
        )}
        <LoadMore pageInfo={coming.pageInfo} words={t('more')} />
      </section>
      <TestSpaces spaces={spaces} />
      <OwnCalendar linkedAt={viewer.calendarLinkedAt} />
      {past.edges.length > 0 && (
        <section aria-labelledby="past">
          <SectionTitle id="past">{t('own.past')}</SectionTitle>
          {past.edges.map(({ node }) => (
            <MeetingItem key={node.id} meeting={node} showSpace />
          ))}
        </section>
      )}
    </OwnPage>
  );
}
