import { useLocation } from 'react-router';
import type { Failure } from '../../lib/failures';
import { useViewer } from '../../lib/shell';
import { signInPath } from '../../lib/sign-in-path';
import { LinkButton } from '../../ui/button/Button';
import { EmptyState, ErrorState } from '../../ui/state/States';
import { searchPath, type SearchQuery } from './search-query';
import { t } from './words';

/** Before anything has been asked. */
export function NotAsked() {
  return (
    <EmptyState title={t('ask.title')} act={<LinkButton to="/ideas">{t('ask.browse')}</LinkButton>}>
      {t('ask.text')}
    </EmptyState>
  );
}

/** Nothing fits: say it oneself, or look for less. */
export function NothingFound({ query }: { query: SearchQuery }) {
  const narrowed = Object.keys(query.filter).length > 0;
  return (
    <EmptyState
      title={t('none.title', { query: query.text })}
      act={
        <>
          {narrowed && (
            <LinkButton tone="strong" to={searchPath(query.text)}>
              {t('none.widen')}
            </LinkButton>
          )}
          <LinkButton tone={narrowed ? 'quiet' : 'strong'} to="/ideas/new">
            {t('none.post')}
          </LinkButton>
        </>
      }
    >
      {t(narrowed ? 'none.textFiltered' : 'none.text')}
    </EmptyState>
  );
}

export function TooLong({ by }: { by: number }) {
  return <ErrorState title={t('tooLong.title')}>{t('tooLong.text', { count: by })}</ErrorState>;
}

/** The search could not be made: says when to come back, with the same search one press away. */
export function NotAnswered({ failure }: { failure: Failure }) {
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  const here = pathname + search;
  const limited = failure.kind === 'rateLimited';
  return (
    <ErrorState
      title={t(limited ? 'limited.title' : 'failed.title')}
      act={
        <>
          <LinkButton tone="strong" to={here} replace>
            {t(limited ? 'limited.again' : 'failed.again')}
          </LinkButton>
          {limited && !viewer && <LinkButton to={signInPath(here)}>{t('limited.signIn')}</LinkButton>}
        </>
      }
    >
      {limited ? t('limited.text', { count: failure.retryAfter ?? 60 }) : t('failed.text')}
    </ErrorState>
  );
}
