import { useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Columns } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { byMonth } from './by-month';
import { PATH, shownIn, variablesOf } from './meeting-filter';
import { MeetingFilters } from './MeetingFilters';
import { MeetingItem } from './MeetingItem';
import { MeetingListDocument } from './Meetings.generated';
import { MeetingsEmpty } from './MeetingsEmpty';
import { MeetingsSide } from './MeetingsSide';
import { useViewerZone } from './use-viewer-zone';
import { t } from './words';
import styles from './Meetings.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  load(args, MeetingListDocument, variablesOf(new URL(args.request.url).searchParams));

/** When the team listens: what is coming, by month on the reader's own calendar, or what is over, with its minutes. */
export function Component() {
  const { name, language, viewerCan } = useCommunity();
  const [search] = useSearchParams();
  const zone = useViewerZone();
  const { meetings, meetingGaps, spaces } = usePage(MeetingListDocument, variablesOf(search));
  const shown = shownIn(search);
  const months = byMonth(
    meetings.edges.map(({ node }) => node),
    language,
    zone,
  );
  return (
    <>
      <PageMeta title={t('title')} description={t('description', { name })} path={PATH} />
      <PageHead title={t('title')} lead={t('lead')}>
        {viewerCan.includes('SEE_ATTENTION') && (
          <>
            <LinkButton tone="strong" to={`${PATH}/new${shown.space ? `?space=${shown.space}` : ''}`}>
              {t('announce')}
            </LinkButton>
            <LinkButton to={`${PATH}/log`}>{t('log')}</LinkButton>
          </>
        )}
      </PageHead>
      <Columns label={t('side')} side={<MeetingsSide gaps={meetingGaps} />}>
        <MeetingFilters shown={shown} spaces={spaces} />
        <FromTheStart shown={meetings.pageInfo.hasPreviousPage} />
        {months.map(({ month, meetings: own }) => (
          <section key={month} className={styles.month}>
            <SectionTitle>{month}</SectionTitle>
            {own.map((meeting) => (
              <MeetingItem key={meeting.id} meeting={meeting} showSpace={!shown.space} />
            ))}
          </section>
        ))}
        {meetings.edges.length === 0 && <MeetingsEmpty shown={shown} />}
        <LoadMore pageInfo={meetings.pageInfo} words={t('more')} />
      </Columns>
    </>
  );
}
