import styles from './Prose.module.css';

/** Text that people wrote, as HTML that the server rendered from Markdown and sanitised. */
export function Prose({ html, small, lang }: { html: string; small?: boolean; lang?: string }) {
  return (
    <div
      className={`${styles.prose} ${small ? styles.small : ''}`}
      lang={lang}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
