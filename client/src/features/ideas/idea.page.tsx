import { redirect, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useLive } from '../../lib/live';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { useStill } from '../../lib/use-still';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { Prose } from '../../ui/text/Prose';
import { AnswerHistory } from '../answers/AnswerHistory';
import { IdeaTogether } from '../suggestions/IdeaTogether';
import { Invitation } from '../co-authors/Invitation';
import { CreditList } from '../credits/CreditList';
import { Late } from '../late-notes/Late';
import { MergedIdeas } from '../merging/MergedIdeas';
import { Review } from '../reviews/Review';
import { ReadBacks } from '../read-backs/ReadBacks';
import { ThreadView } from '../threads/ThreadView';
import { KeepSupport } from '../votes/KeepSupport';
import { IdeaActs } from './IdeaActs';
import { IdeaByLine } from './IdeaByLine';
import { IdeaChangedDocument, IdeaPageDocument } from './IdeaPage.generated';
import { IdeaNews } from './IdeaNews';
import { IdeaSide } from './IdeaSide';
import { loadKept } from './kept';
import { Kept } from './Kept';
import { MOVING, feedOf, isByOthers, type PageIdea } from './page-idea';
import { Withdrawn } from './Withdrawn';
import { t } from './words';
import styles from './Idea.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const number = numberOf(args.params['idea']);
  if (number === null) notFound();
  const { idea } = await load(args, IdeaPageDocument, { number, after: searchParams.get('after') });
  if (!idea) notFound();
  // Old links lead forward for ever, to the end of all merging.
  if (idea.goesOnAs) throw redirect(`${idea.goesOnAs.path}?from=${idea.number}`, 301);
  // One address per idea: a changed title keeps old links alive.
  if (pathname !== idea.path) throw redirect(idea.path + search, 301);
  await loadKept(args, idea);
  return null;
}

/** One idea: what is asked, who supports it, what was answered, what is said about it. */
export function Component() {
  const number = numberOf(useParams()['idea']) ?? 0;
  const [search] = useSearchParams();
  const data = usePage(IdeaPageDocument, { number, after: search.get('after') });
  const { idea } = data;
  useLive(IdeaChangedDocument, idea && { ideaId: idea.id });
  return idea && <OpenIdea key={idea.id} now={idea} />;
}

function OpenIdea({ now }: { now: PageIdea }) {
  const viewer = useViewer();
  const viewerId = viewer?.member.id;
  const { shown: idea, show } = useStill(now, MOVING, (before, after) => isByOthers(before, after, viewerId));
  const canComment = viewer ? idea.viewerCan.includes('COMMENT') : !idea.withdrawnAt;
  return (
    <>
      <PageMeta
        title={idea.title}
        description={idea.excerpt}
        path={idea.path}
        type="article"
        author={idea.author.name}
        feed={feedOf(idea)}
      />
      <Breadcrumb
        steps={[
          { to: '/ideas', text: t('page.ideas') },
          { to: `/ideas?space=${idea.space.slug}`, text: idea.space.name },
        ]}
      >
        {t('page.number', { number: idea.number })}
      </Breadcrumb>
      <Columns label={t('page.label')} side={<IdeaSide idea={idea} />}>
        <article>
          <MergedIdeas idea={idea} isMerged={idea.stage.category === 'MERGED'} />
          <h1 className={styles.title} dir="auto">
            {idea.title}
          </h1>
          <IdeaByLine idea={idea} />
          <Invitation idea={idea} />
          {idea.withdrawnAt && <Withdrawn idea={idea} />}
          <Prose html={idea.textHtml} />
          <KeepSupport idea={idea} />
          <IdeaActs idea={idea} />
          {!idea.withdrawnAt && <Late idea={idea} />}
          <ReadBacks idea={idea} />
          <Review idea={idea} />
          <Kept idea={idea} />
          <AnswerHistory answers={idea.answers} />
          <IdeaTogether idea={idea} />
          <CreditList idea={idea} />
          <ThreadView
            thread={idea.thread}
            canComment={canComment}
            canNote={idea.viewerCan.includes('NOTE')}
          />
        </article>
      </Columns>
      <IdeaNews now={now} shown={idea} onShow={show} />
    </>
  );
}
