import { ExternalLink } from 'lucide-react';
import { SectionTitle } from '../../ui/layout/PageHead';
import { t } from './words';
import styles from './Outcome.module.css';

/** Where one can see it for oneself. The address stands beside its name, so that nobody is led anywhere unseen. */
export function Evidence({ links }: { links: readonly { title: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="evidence">
      <SectionTitle id="evidence">{t('page.evidence')}</SectionTitle>
      <ul className={styles.links}>
        {links.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer nofollow" dir="auto">
              {title} <ExternalLink size={14} aria-hidden="true" data-screen="" />
            </a>
            <span className={styles.quiet} data-screen="">
              {new URL(url).host}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
