import styles from './Member.module.css';

const colours = ['a', 'b', 'c', 'd'] as const;

// The same person has the same colour everywhere; ids are time-ordered, so the last digits spread best.
function colourOf(id: string): (typeof colours)[number] {
  let sum = 0;
  for (const letter of id.slice(-4)) sum += letter.charCodeAt(0);
  return colours[sum % colours.length] ?? 'a';
}

/** A person's face: their initials on a colour of their own. The name always stands beside it. */
export function Face({
  id,
  initials,
  size = 32,
}: {
  id: string;
  initials: string;
  size?: 22 | 32 | 48 | 72;
}) {
  return (
    <span className={`${styles.face} ${styles[colourOf(id)]} ${styles[`size${size}`]}`} aria-hidden="true">
      {initials}
    </span>
  );
}
