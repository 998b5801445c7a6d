import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { t as c } from '../../lib/common-words';
import { t } from '../words';
import { failureOf } from '../../lib/failures';
import { textOfFailure } from '../../lib/problems';
import { Button, LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
const kindOf = (error: unknown): 'missing' | 'forbidden' | 'failed' => {
  if (!isRouteErrorResponse(error)) return 'failed';
  if (error.status === 404) return 'missing';
  return error.status === 403 ? 'forbidden' : 'failed';
};

/** What stands in the place of a page that is not there, not open to the reader, or could not be made. */
export function PageProblem() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const kind = kindOf(error);
  // What the server says must be what hydration finds, and there only the status is known.
  const known = !import.meta.env.SSR && !isRouteErrorResponse(error);
  const text = kind === 'failed' && known ? textOfFailure(failureOf(error)) : t(`problem.${kind}.text`);
  return (
    <Narrow>
      <PageMeta title={t(`problem.${kind}.title`)} description={text} path={pathname} hidden />
      <PageHead title={t(`problem.${kind}.title`)} lead={text}>
        {kind === 'failed' && (
          <Button tone="strong" onClick={() => location.reload()}>
            {c('tryAgain')}
          </Button>
        )}
        <LinkButton tone={kind === 'failed' ? 'quiet' : 'strong'} to="/ideas">
          {t('problem.toIdeas')}
        </LinkButton>
        <LinkButton to="/">{t('problem.toHome')}</LinkButton>
      </PageHead>
    </Narrow>
  );
}
