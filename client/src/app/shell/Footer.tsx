import { Link } from 'react-router';
import { t } from '../words';
import { useCommunity } from '../../lib/shell';
import { openShortcuts } from './shortcut-help';
import { setTheme, useTheme, type Theme } from '../../lib/theme';
import { FeedLink } from '../../ui/text/FeedLink';
import styles from './Footer.module.css';
const themes: Theme[] = ['system', 'light', 'dark'];

/** What this place is for, its legal pages, and how it looks. */
export function Footer() {
  const { termsUrl, privacyUrl, imprintUrl } = useCommunity();
  const theme = useTheme();
  const legal = [
    [termsUrl, t('foot.terms')],
    [privacyUrl, t('foot.privacy')],
    [imprintUrl, t('foot.imprint')],
  ] as const;
  return (
    <footer className={styles.foot} data-screen>
      <div className={styles.wrap}>
        <nav aria-label={t('foot.label')}>
          <Link to="/purpose">{t('foot.purpose')}</Link>
          <Link to="/how-we-talk">{t('foot.talk')}</Link>
          <FeedLink path="/feed.atom" />
          <Link to="/meetings">{t('foot.meetings')}</Link>
          <Link to="/promises">{t('foot.promises')}</Link>
          <Link to="/accountability">{t('foot.accountability')}</Link>
          <Link to="/what-good-looks-like">{t('foot.good')}</Link>
          <Link to="/reviews">{t('foot.reviews')}</Link>
          <Link to="/incidents">{t('foot.incidents')}</Link>
          {legal.map(
            ([url, words]) =>
              url && (
                <a key={url} href={url}>
                  {words}
                </a>
              ),
          )}
        </nav>
        <button type="button" className={styles.keys} onClick={openShortcuts}>
          {t('foot.shortcuts')} <kbd>?</kbd>
        </button>
        <label className={styles.theme}>
          {t('foot.theme')}
          <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
            {themes.map((one) => (
              <option key={one} value={one}>
                {t(`foot.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </footer>
  );
}
