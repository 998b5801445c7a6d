import { redirect, useParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { isTeam } from '../../ui/member/MemberName';
import { Prose } from '../../ui/text/Prose';
import { CallCard } from './CallCard';
import { CauseActs } from './CauseActs';
import { CauseSide } from './CauseSide';
import { FixedNote } from './FixedNote';
import { IdeasThatAnswer } from './IdeasThatAnswer';
import { IRRITANTS_PATH } from './irritant-filter';
import { IrritantItem } from './IrritantItem';
import { RootCausePageDocument } from './RootCause.generated';
import { t } from './words';
import styles from './Irritant.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, search } = new URL(args.request.url);
  const number = numberOf(args.params['cause']);
  if (number === null) notFound();
  const { rootCause } = await load(args, RootCausePageDocument, { number });
  if (!rootCause) notFound();
  if (pathname !== rootCause.path) throw redirect(rootCause.path + search, 301);
  return null;
}

/** One root cause: what is behind several irritants, who looks after it, and what answers it (practices 4.6 to 4.8). */
export function Component() {
  const number = numberOf(useParams()['cause']) ?? 0;
  const viewer = useViewer();
  const { rootCause } = usePage(RootCausePageDocument, { number });
  if (!rootCause) return null;
  const { space, call, irritants } = rootCause;
  const team = viewer !== null && isTeam(viewer.member);
  return (
    <>
      <PageMeta
        title={rootCause.title}
        description={t('cause.gathered', { count: irritants.length })}
        path={rootCause.path}
        type="article"
        author={rootCause.owner.name}
      />
      <Breadcrumb
        steps={[
          { to: IRRITANTS_PATH, text: t('title') },
          { to: `${IRRITANTS_PATH}?space=${space.slug}`, text: space.name },
        ]}
      >
        {t('cause.kind')}
      </Breadcrumb>
      <Columns label={t('cause.label')} side={<CauseSide cause={rootCause} />}>
        <article>
          <h1 className={styles.title} dir="auto">
            {rootCause.title}
          </h1>
          <FixedNote thing={rootCause} />
          <Prose html={rootCause.explanationHtml} />
          <CauseActs cause={rootCause} />
          {call && <CallCard call={call} space={space.slug} canEnd={team} />}
          <IdeasThatAnswer
            ideas={rootCause.ideas}
            about={{ rootCauseId: rootCause.id }}
            propose={
              !rootCause.fixedAt && (!call || call.endedAt)
                ? `/ideas/new?space=${space.slug}&cause=${number}`
                : null
            }
            canUnlink={team}
          />
          <section aria-labelledby="gathered">
            <SectionTitle id="gathered">{t('cause.gathered', { count: irritants.length })}</SectionTitle>
            {irritants.map((irritant) => (
              <IrritantItem key={irritant.id} irritant={irritant} heading="h3" showSpace />
            ))}
          </section>
        </article>
      </Columns>
    </>
  );
}
