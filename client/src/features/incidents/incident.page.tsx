import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { loadNumbered } from '../../lib/load-numbered';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { FollowButton } from '../threads/FollowButton';
import { PromiseAct } from '../promises/PromiseAct';
import { ThreadPromises } from '../promises/ThreadPromises';
import { ThreadView } from '../threads/ThreadView';
import { Blocks } from './Blocks';
import { Hit } from './Hit';
import { IncidentPageDocument } from './Incidents.generated';
import { IncidentSide } from './IncidentSide';
import { Report } from './Report';
import { t } from './words';
import styles from './Incidents.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  loadNumbered(args, args.params['incident'], IncidentPageDocument, ({ incident }) => incident);

/** What went wrong for many: an apology, what happened, what is done, the report; and who says it hit them too. */
export function Component() {
  const number = numberOf(useParams()['incident']) ?? 0;
  const [search] = useSearchParams();
  const viewer = useViewer();
  const { incident } = usePage(IncidentPageDocument, { number, after: search.get('after') });
  if (!incident) return null;
  const { author, title, blocks, path, publishedAt, thread, viewerCan, space } = incident;
  return (
    <>
      <PageMeta title={title} description={blocks[0]?.text} path={path} type="article" author={author.name} />
      <Breadcrumb
        steps={[
          { to: '/incidents', text: t('title') },
          { to: `/incidents?space=${space.slug}`, text: space.name },
        ]}
      >
        {t('page.number', { number })}
      </Breadcrumb>
      <Columns
        label={t('page.label')}
        side={<IncidentSide incident={incident} followers={thread.followerCount} />}
      >
        <article>
          <h1 className={styles.title} dir="auto">
            {title}
          </h1>
          <p>
            <ByLine member={author} title>
              {', '}
              <RelativeTime at={publishedAt} />
            </ByLine>
          </p>
          <Blocks blocks={blocks} />
          <Report incident={incident} />
          <div className={styles.acts} data-screen>
            <FollowButton thread={thread} />
            <PromiseAct
              kind="INCIDENT"
              id={incident.id}
              author={author}
              // When it is reported is a promise already.
              texts={blocks.filter(({ kind }) => kind !== 'REPORT_BACK').map(({ text }) => text)}
            />
          </div>
          <Hit incident={incident} />
          <ThreadPromises
            // The report stands above.
            promises={thread.promises.filter(({ id }) => id !== incident.promise?.id)}
          />
          <ThreadView
            key={thread.id}
            thread={thread}
            canComment={!viewer || viewerCan.includes('COMMENT')}
            canNote={viewerCan.includes('NOTE')}
          />
        </article>
      </Columns>
    </>
  );
}
