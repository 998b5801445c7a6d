import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button/Button';
import type { Moment, OwnMoments } from './own-moments';
import { MomentItem } from './MomentItem';
import { useSwitchMoment } from './use-switch-moment';
import { t } from './words';
import styles from './Moments.module.css';

/** What was said last: in words, and the rule it switched off. */
interface Said {
  words: string;
  off: Moment['rule'] | null;
}

/** At most three things the viewer may want to do now, each with its reason and ways to say no. */
export default function Moments({ viewer }: { viewer: OwnMoments }) {
  const [said, setSaid] = useState<Said | null>(null);
  const [switchRule, busy] = useSwitchMoment();
  const status = useRef<HTMLParagraphElement>(null);
  // What had the focus has gone with what was answered: what came of it is read next.
  useEffect(() => {
    if (said) status.current?.focus();
  }, [said]);
  const off = said?.off;
  const switchOn = async (rule: Moment['rule']) => {
    if (await switchRule(rule, true)) setSaid({ words: t('on'), off: null });
  };
  return (
    <section className={styles.moments} aria-labelledby="moments">
      <h2 id="moments">{t('title')}</h2>
      <ul>
        {viewer.moments.map((moment) => (
          <MomentItem
            key={moment.id}
            moment={moment}
            onSaid={(words, off = false) => setSaid({ words, off: off ? moment.rule : null })}
          />
        ))}
      </ul>
      {said && (
        <p ref={status} className={styles.said} role="status" tabIndex={-1}>
          {said.words} {viewer.moments.length === 0 && t('noneLeft')}
        </p>
      )}
      <p className={styles.foot}>
        {off && (
          <Button tone="plain" small busy={busy} onClick={() => void switchOn(off)}>
            {t('onAgain')}
          </Button>
        )}
        <Link to="/me/preferences#moments">{t('choices')}</Link>
      </p>
    </section>
  );
}
