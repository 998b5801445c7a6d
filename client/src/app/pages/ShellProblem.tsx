import { t } from '../words';

/** Shown when not even the community itself could be read: plain, because nothing about it is known. */
export function ShellProblem() {
  return (
    <div data-shell="">
      <title>{t('problem.failed.title')}</title>
      <main>
        <h1>{t('problem.failed.title')}</h1>
        <p>{t('problem.failed.text')}</p>
        <p>
          <a href="/">{t('problem.toHome')}</a>
        </p>
      </main>
    </div>
  );
}
