import { redirect, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { usePage } from '../../lib/use-page';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { EmptyState } from '../../ui/state/States';
import { UndoneMerges } from '../merging/UndoneMerges';
import { comparedIn } from './compared';
import { ComparedVersions } from './ComparedVersions';
import { VersionItem } from './VersionItem';
import { IdeaTextsDocument, IdeaVersionsDocument } from './Versions.generated';
import { t } from './words';
import styles from './Versions.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { pathname, searchParams, search } = new URL(args.request.url);
  const number = numberOf(args.params['idea']);
  if (number === null) notFound();
  const { idea } = await load(args, IdeaVersionsDocument, { number });
  if (!idea) notFound();
  const path = `${idea.path}/versions`;
  if (pathname !== path) throw redirect(path + search, 301);
  const compared = comparedIn(searchParams, idea.revision);
  if (compared) await load(args, IdeaTextsDocument, { number, revisions: [compared.from, compared.to] });
  return null;
}

/** How the words of an idea came to be: every version with who wrote it, and any two of them compared. */
export function Component() {
  const number = numberOf(useParams()['idea']) ?? 0;
  const [search] = useSearchParams();
  const data = usePage(IdeaVersionsDocument, { number });
  const { idea } = data;
  if (!idea) return null;
  const compared = comparedIn(search, idea.revision);
  const newestFirst = idea.revisions.toSorted((one, other) => other.number - one.number);
  return (
    <Narrow>
      <PageMeta
        title={`${t('versions.title')}: ${idea.title}`}
        description={t('versions.description', { title: idea.title })}
        path={`${idea.path}/versions`}
      />
      <Breadcrumb steps={[{ to: idea.path, text: idea.title }]} />
      <PageHead title={t('versions.title')} lead={t('versions.lead', { title: idea.title })} />
      {compared ? (
        <ComparedVersions idea={idea} compared={compared} />
      ) : (
        <EmptyState title={t('versions.onlyOne')}>{t('versions.onlyOneText')}</EmptyState>
      )}
      <SectionTitle>{t('versions.all')}</SectionTitle>
      <ol className={styles.list}>
        {newestFirst.map((revision) => (
          <VersionItem key={revision.id} revision={revision} idea={idea} />
        ))}
      </ol>
      <UndoneMerges idea={idea} />
    </Narrow>
  );
}
