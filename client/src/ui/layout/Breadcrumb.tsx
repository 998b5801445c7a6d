import { Link } from 'react-router';
import { t } from '../../lib/common-words';
import styles from './Breadcrumb.module.css';

/** The way back up. The page itself is the last stop and has its title below, so it is not repeated. */
export function Breadcrumb({
  steps,
  children,
}: {
  steps: { to: string; text: string }[];
  children?: React.ReactNode;
}) {
  return (
    <nav className={styles.crumb} aria-label={t('breadcrumb')}>
      <ol>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.text}</Link>
          </li>
        ))}
        {children && <li>{children}</li>}
      </ol>
    </nav>
  );
}
