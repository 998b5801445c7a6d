import { t } from '../../lib/common-words';

/** Leads to a feed of what the page is about, for whoever wants to hear without an account (practice 3.16). */
export function FeedLink({ path }: { path: string }) {
  return (
    <a href={path} type="application/atom+xml" title={t('feedHint')}>
      {t('feed')}
    </a>
  );
}
