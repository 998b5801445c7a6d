import styles from './Marked.module.css';

interface Part {
  text: string;
  matches: boolean;
}

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, matches }, index) =>
    matches ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
