import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { FromTheStart, LoadMore } from '../../ui/layout/LoadMore';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { qualityWords } from './qualities';
import { SpanLine } from './SpanLine';
import { WhatGoodLooksLikeDocument } from './StoryList.generated';
import { TellerName } from './TellerName';
import { t } from './words';
import styles from './Stories.module.css';

const variablesOf = (search: URLSearchParams) => ({ first: 12, after: search.get('after') });

export const loader = (args: LoaderFunctionArgs) =>
  load(args, WhatGoodLooksLikeDocument, variablesOf(new URL(args.request.url).searchParams));

/** What a good relationship looked like for those who lived one: cases and nothing else (practice 3.1). */
export function Component() {
  const { name } = useCommunity();
  const [search] = useSearchParams();
  const { edges, pageInfo } = usePage(WhatGoodLooksLikeDocument, variablesOf(search)).whatGoodLooksLike;
  return (
    <Narrow>
      <PageMeta
        title={t('good.title')}
        description={t('good.description', { name })}
        path="/what-good-looks-like"
      />
      <PageHead title={t('good.title')} lead={t('good.lead')} />
      <FromTheStart shown={pageInfo.hasPreviousPage} />
      {edges.map(({ node }) => (
        <article key={node.id} className={styles.case} data-item="">
          <p className={styles.over}>
            <SpanLine story={node} />
          </p>
          <p className={styles.mattered} dir="auto">
            {qualityWords(node).join(', ')}
          </p>
          <h2 dir="auto">
            <Link to={node.path} data-item-link="">
              {node.title}
            </Link>
          </h2>
          <p className={styles.excerpt} dir="auto">
            {node.excerpt}
          </p>
          <TellerName teller={node.teller} small />
          <dl>
            <div>
              <dt>{t('page.mayNotFit')}</dt>
              <dd dir="auto">{node.mayNotFit}</dd>
            </div>
            {node.outcomes.length > 0 && (
              <div>
                <dt>{t('good.led')}</dt>
                {node.outcomes.map((outcome) => (
                  <dd key={outcome.id}>
                    <Link to={outcome.path}>{outcome.title}</Link>
                  </dd>
                ))}
              </div>
            )}
          </dl>
        </article>
      ))}
      {edges.length === 0 && (
        <EmptyState title={t('good.none')} act={<LinkButton to="/stories/new">{t('tell')}</LinkButton>}>
          {t('good.noneText')}
        </EmptyState>
      )}
      <LoadMore pageInfo={pageInfo} words={t('good.more')} />
    </Narrow>
  );
}
