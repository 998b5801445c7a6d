import { useSearchParams } from 'react-router';
import { LinkButton } from '../../ui/button/Button';
import { EmptyState } from '../../ui/state/States';
import { readQuery } from '../ideas/list-filter';
import { t } from './words';

/** Says why a space shows no ideas, and offers the one next act. */
export function SpaceIdeasEmpty({ slug, mayPost }: { slug: string; mayPost: boolean }) {
  const [search] = useSearchParams();
  if (Object.keys(readQuery(search).filter).length > 0) {
    return (
      <EmptyState title={t('noneFit')} act={<LinkButton to={`/spaces/${slug}`}>{t('all')}</LinkButton>}>
        {t('noneFitText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('noneHere')}
      act={
        mayPost && (
          <LinkButton tone="strong" to={`/ideas/new?space=${slug}`}>
            {t('post')}
          </LinkButton>
        )
      }
    >
      {t('noneHereText')}
    </EmptyState>
  );
}
