import { useParams, type LoaderFunctionArgs } from 'react-router';
import { day } from '../../lib/format';
import { load, notFound } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { fill } from '../../lib/words';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Columns } from '../../ui/layout/Columns';
import { PageMeta } from '../../ui/layout/PageMeta';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { PromiseActs } from './PromiseActs';
import { PROMISES_PATH } from './PromiseFilters';
import { PromiseHistory } from './PromiseHistory';
import { PromiseLine } from './PromiseLine';
import { PromisePageDocument } from './Promises.generated';
import { PromiseSide } from './PromiseSide';
import { PromiseSource } from './PromiseSource';
import { t } from './words';
import styles from './Promise.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { promise } = await load(args, PromisePageDocument, { id: args.params['id'] ?? '' });
  if (!promise) notFound();
  return null;
}

/** One promise: the words it was made in, who answers for it, and all that became of it. */
export function Component() {
  const { id = '' } = useParams();
  const { language } = useCommunity();
  const { promise } = usePage(PromisePageDocument, { id });
  if (!promise) return null;
  const { text, quote, owner, source, firstDueOn, path } = promise;
  return (
    <>
      <PageMeta
        title={text}
        description={t('page.description', { name: owner.name, day: day(firstDueOn, language) })}
        path={path}
        type="article"
        author={owner.name}
      />
      <Breadcrumb steps={[{ to: PROMISES_PATH, text: t('title') }]} />
      <Columns label={t('page.label')} side={<PromiseSide promise={promise} />}>
        <article>
          <div className={styles.state}>
            <PromiseLine promise={promise} />
          </div>
          <h1 className={styles.title} dir="auto">
            {text}
          </h1>
          <figure className={styles.quote}>
            <figcaption>{t('page.quote')}</figcaption>
            <blockquote dir="auto">{quote}</blockquote>
            <p>
              {fill(t('page.saidBy'), {
                name: <MemberName member={source.author} title />,
                when: <RelativeTime at={source.at} />,
              })}
              {'. '}
              <PromiseSource promise={promise} />
            </p>
          </figure>
          <PromiseActs promise={promise} />
          <PromiseHistory promise={promise} />
        </article>
      </Columns>
    </>
  );
}
