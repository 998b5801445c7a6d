import { SUGGESTIONS_OPEN_MAX } from '@rapport/shared/limits';
import { redirect, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { load, notFound } from '../../lib/load';
import { numberOf } from '../../lib/numbered-path';
import { useViewer } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { LinkButton } from '../../ui/button/Button';
import { Breadcrumb } from '../../ui/layout/Breadcrumb';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { laterForm } from '../../ui/state/later-form';
import { EmptyState } from '../../ui/state/States';
import { OwnOpen } from './OwnOpen';
import { IdeaToSuggestDocument } from './Suggest.generated';
import { t } from './words';

const SuggestForm = laterForm(() => import('./SuggestForm').then((module) => module.default), 12);

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const number = numberOf(args.params['idea']);
  if (number === null) notFound();
  const { idea } = await load(args, IdeaToSuggestDocument, { number });
  if (!idea) notFound();
  // Who may change the text has no need to ask.
  if (idea.viewerCan.includes('EDIT')) throw redirect(`${idea.path}/edit`);
  return null;
}

/** Suggests other words for an idea. Visitors may begin: they sign in when they send it. */
export function Component() {
  const number = numberOf(useParams()['idea']) ?? 0;
  const [search] = useSearchParams();
  const viewer = useViewer();
  const data = usePage(IdeaToSuggestDocument, { number });
  const { idea } = data;
  if (!idea) return null;
  const own = idea.viewerOpenSuggestions;
  const replaced = own.find((one) => String(one.number) === search.get('replaces')) ?? null;
  const { category } = idea.stage;
  const open = viewer
    ? idea.viewerCan.includes('SUGGEST')
    : !idea.withdrawnAt && category !== 'SHIPPED' && category !== 'MERGED';
  const full = !replaced && own.length >= SUGGESTIONS_OPEN_MAX;
  const title = replaced ? t('write.titleReplace', { number: replaced.number }) : t('write.title');
  const back = <LinkButton to={idea.path}>{t('write.back')}</LinkButton>;
  return (
    <Narrow>
      <PageMeta title={title} path={`${idea.path}/suggest`} hidden />
      <Breadcrumb steps={[{ to: idea.path, text: idea.title }]} />
      <PageHead title={title} lead={open && !full ? t('write.lead') : undefined} />
      {!open && (
        <EmptyState title={t('write.closed')} act={back}>
          {t('write.closedText')}
        </EmptyState>
      )}
      {open && full && (
        <EmptyState title={t('write.cap', { count: own.length })}>{t('write.capText')}</EmptyState>
      )}
      {open && !replaced && <OwnOpen idea={idea} />}
      {open && full && back}
      {open && !full && <SuggestForm key={replaced?.id ?? 'new'} idea={idea} replaced={replaced} />}
    </Narrow>
  );
}
