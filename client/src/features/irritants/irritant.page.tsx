import { Link, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useLive } from '../../lib/live';
import { loadNumbered } from '../../lib/load-numbered';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { useStill } from '../../lib/use-still';
import { fill } from '../../lib/words';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ByLine, isTeam } from '../../ui/member/MemberName';
import { NewsBar } from '../../ui/state/NewsBar';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { ThreadPromises } from '../promises/ThreadPromises';
import { ThreadView } from '../threads/ThreadView';
import { CallCard } from './CallCard';
import { EarlierWords } from './EarlierWords';
import { FixedNote } from './FixedNote';
import { IdeasThatAnswer } from './IdeasThatAnswer';
import { IRRITANTS_PATH } from './irritant-filter';
import { IrritantActs } from './IrritantActs';
import { IrritantChangedDocument, IrritantPageDocument } from './IrritantPage.generated';
import { IrritantParts } from './IrritantParts';
import { IrritantSide } from './IrritantSide';
import { MOVING, type PageIrritant } from './page-irritant';
import { Reports } from './Reports';
import { t } from './words';
import { Withdrawn } from './Withdrawn';
import styles from './Irritant.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  loadNumbered(args, args.params['irritant'], IrritantPageDocument, ({ irritant }) => irritant);

/** One irritant: what hurts, whom it hits, what answers it, and what is said about it (practices 0.19 and 1.7). */
export function Component() {
  const number = numberOf(useParams()['irritant']) ?? 0;
  const [search] = useSearchParams();
  const { irritant } = usePage(IrritantPageDocument, { number, after: search.get('after') });
  useLive(IrritantChangedDocument, irritant && { irritantId: irritant.id });
  return irritant && <OpenIrritant key={irritant.id} now={irritant} />;
}

function OpenIrritant({ now }: { now: PageIrritant }) {
  const viewer = useViewer();
  const { shown: irritant, show } = useStill(now, MOVING);
  const { author, space, thread, viewerCan, sameAs } = irritant;
  const canComment = viewer ? viewerCan.includes('COMMENT') : !irritant.withdrawnAt;
  const call = irritant.call ?? irritant.rootCause?.call ?? null;
  const open = irritant.state === 'OPEN' && !irritant.withdrawnAt;
  return (
    <>
      <PageMeta
        title={irritant.title}
        description={irritant.excerpt}
        path={irritant.path}
        type="article"
        author={author.name}
      />
      <Breadcrumb
        steps={[
          { to: IRRITANTS_PATH, text: t('title') },
          { to: `${IRRITANTS_PATH}?space=${space.slug}`, text: space.name },
        ]}
      >
        {t('page.number', { number: irritant.number })}
      </Breadcrumb>
      <Columns label={t('page.label')} side={<IrritantSide irritant={irritant} />}>
        <article>
          <h1 className={styles.title} dir="auto">
            {irritant.title}
          </h1>
          <p>
            <ByLine member={author} title>
              {', '}
              <RelativeTime at={irritant.createdAt} />
            </ByLine>
          </p>
          {irritant.withdrawnAt && <Withdrawn irritant={irritant} />}
          {sameAs && (
            <p className={styles.note}>
              <span>
                {fill(t('page.sameAs'), {
                  other: (
                    <Link to={sameAs.path} dir="auto">
                      {sameAs.title}
                    </Link>
                  ),
                })}
              </span>
            </p>
          )}
          <FixedNote thing={irritant} />
          <IrritantParts irritant={irritant} />
          <EarlierWords number={irritant.number} />
          <IrritantActs irritant={irritant} />
          {call && (
            <CallCard call={call} space={space.slug} canEnd={viewer !== null && isTeam(viewer.member)} />
          )}
          <IdeasThatAnswer
            ideas={irritant.ideas}
            about={{ irritantId: irritant.id }}
            propose={
              open && (!call || call.endedAt)
                ? `/ideas/new?space=${space.slug}&irritant=${irritant.number}`
                : null
            }
            canUnlink={viewer !== null && isTeam(viewer.member) && viewerCan.includes('LINK_IDEA')}
          />
          <Reports irritant={irritant} />
          <ThreadPromises promises={thread.promises} />
          <ThreadView thread={thread} canComment={canComment} canNote={viewerCan.includes('NOTE')} />
        </article>
      </Columns>
      <NewsBar onShow={show} />
    </>
  );
}
