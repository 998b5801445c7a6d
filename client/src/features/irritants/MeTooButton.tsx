import { Hand } from 'lucide-react';
import { useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import type { MeTooIrritant } from './me-too-rules';
import { useMeToo } from './use-me-too';
import { t } from './words';
import styles from './Irritant.module.css';

interface TooProps {
  irritant: MeTooIrritant;
  /** In lists: smaller, and the words for screen readers name the irritant. */
  small?: boolean;
}

/** Says that an irritant hits oneself too, and takes it back. Nothing for those who may not, and once it is fixed. */
export function MeTooButton({ irritant, small }: TooProps) {
  const viewer = useViewer();
  const toggle = useMeToo(irritant);
  const mine = irritant.viewerReport !== null;
  const words = t(mine ? 'too.said' : 'too.say');
  if (irritant.state === 'FIXED') return <p className={styles.closed}>{t('too.fixed')}</p>;
  if (viewer && !mine && !irritant.may.includes('REPORT')) return null;
  return (
    <Button
      tone={small ? 'quiet' : 'strong'}
      small={small}
      data-support=""
      aria-pressed={mine}
      aria-label={small ? `${words}: ${irritant.title}` : undefined}
      title={mine ? t('too.takeBack') : undefined}
      onClick={toggle}
    >
      <Hand size={16} aria-hidden="true" />
      {words}
    </Button>
  );
}
