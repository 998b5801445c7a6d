import { redirect, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ThreadView } from '../threads/ThreadView';
import { MeetingPageDocument } from './MeetingPage.generated';
import { MeetingActs } from './MeetingActs';
import { MeetingHead } from './MeetingHead';
import { MeetingSide } from './MeetingSide';
import { MeetingWords } from './MeetingWords';
import { MinutesPart } from './MinutesPart';
import { Questions } from './Questions';
import { SeatPanel } from './SeatPanel';
import { t } from './words';
import styles from './Meeting.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const number = numberOf(args.params['meeting']);
  if (number === null) notFound();
  const { meeting } = await load(args, MeetingPageDocument, { number, after: searchParams.get('after') });
  if (!meeting) notFound();
  if (pathname !== meeting.path) throw redirect(meeting.path + search, 301);
  return null;
}

/** A meeting: what it is for, when, whether there is a seat; and afterwards what was heard and what becomes of it. */
export function Component() {
  const number = numberOf(useParams()['meeting']) ?? 0;
  const [search] = useSearchParams();
  const viewer = useViewer();
  const { meeting } = usePage(MeetingPageDocument, { number, after: search.get('after') });
  if (!meeting) return null;
  const { title, purpose, path, host, space, thread, viewerCan } = meeting;
  return (
    <>
      <PageMeta title={title} description={purpose} path={path} type="article" author={host.name} />
      <Breadcrumb
        steps={[
          { to: '/meetings', text: t('title') },
          { to: `/meetings?space=${space.slug}`, text: space.name },
        ]}
      >
        {t('page.number', { number })}
      </Breadcrumb>
      <Columns label={t('page.label')} side={<MeetingSide meeting={meeting} />}>
        <article>
          <MeetingHead meeting={meeting} />
          <SeatPanel meeting={meeting} />
          <MinutesPart meeting={meeting} />
          <MeetingWords meeting={meeting} />
          <MeetingActs meeting={meeting} />
          <Questions meeting={meeting} />
          <div className={styles.talk}>
            <ThreadView
              key={thread.id}
              thread={thread}
              canComment={!viewer || viewerCan.includes('COMMENT')}
              canNote={viewerCan.includes('NOTE')}
            />
          </div>
        </article>
      </Columns>
    </>
  );
}
