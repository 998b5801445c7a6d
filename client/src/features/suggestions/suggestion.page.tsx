import { redirect, useParams, useRevalidator, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useLive } from '../../lib/live';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { ByLine } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { ThreadPromises } from '../promises/ThreadPromises';
import { ThreadView } from '../threads/ThreadView';
import { Changes } from './Changes';
import { DecidePanel } from './DecidePanel';
import { GoesOn } from './GoesOn';
import { Outcome } from './Outcome';
import { SuggestionNewsDocument, SuggestionPageDocument } from './Suggestion.generated';
import { SuggestionActs } from './SuggestionActs';
import { SuggestionSide } from './SuggestionSide';
import { t } from './words';
import styles from './Suggestion.module.css';

const numbersIn = (params: LoaderFunctionArgs['params']) => ({
  idea: numberOf(params['idea']) ?? 0,
  number: Number(/^\d{1,9}$/.exec(params['number'] ?? '')?.[0] ?? 0),
});

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const numbers = numbersIn(args.params);
  if (!numbers.idea || !numbers.number) notFound();
  const { suggestion } = await load(args, SuggestionPageDocument, {
    ...numbers,
    after: searchParams.get('after'),
  });
  if (!suggestion) notFound();
  if (pathname !== suggestion.path) throw redirect(suggestion.path + search, 301);
  return null;
}

/** One suggestion: why, what it changes, who supports it, what is said about it, and what was decided. */
export function Component() {
  const numbers = numbersIn(useParams());
  const [search] = useSearchParams();
  const viewer = useViewer();
  const { revalidate } = useRevalidator();
  const data = usePage(SuggestionPageDocument, { ...numbers, after: search.get('after') });
  const { suggestion } = data;
  // What it would be joined with may have changed, which the event does not carry whole.
  useLive(SuggestionNewsDocument, suggestion && { suggestionId: suggestion.id }, () => void revalidate());
  if (!suggestion) return null;
  const { author, idea, thread, viewerCan, why, number, path, createdAt } = suggestion;
  const canComment = viewer
    ? viewerCan.includes('COMMENT')
    : !idea.withdrawnAt && idea.stage.category !== 'MERGED';
  return (
    <>
      <PageMeta
        title={`${t('page.title', { number })}: ${why}`}
        description={t('page.description', { name: author.name, title: idea.title, why })}
        path={path}
        type="article"
        author={author.name}
      />
      <Breadcrumb
        steps={[
          { to: idea.path, text: idea.title },
          { to: `${idea.path}/suggestions`, text: t('page.suggestions') },
        ]}
      >
        {t('page.title', { number })}
      </Breadcrumb>
      <Columns label={t('page.label')} side={<SuggestionSide suggestion={suggestion} />}>
        <article>
          <h1 className={styles.title} dir="auto">
            {why}
          </h1>
          <p>
            <ByLine member={author} title>
              {', '}
              <RelativeTime at={createdAt} />
            </ByLine>
          </p>
          <GoesOn suggestion={suggestion} />
          <Outcome suggestion={suggestion} />
          <Changes suggestion={suggestion} />
          <SuggestionActs suggestion={suggestion} />
          <DecidePanel key={suggestion.id} suggestion={suggestion} />
          <ThreadPromises promises={thread.promises} />
          <ThreadView key={thread.id} thread={thread} canComment={canComment} canNote={false} />
        </article>
      </Columns>
    </>
  );
}
