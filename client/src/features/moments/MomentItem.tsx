import { MOMENT_REST_DAYS, type MomentRestDays } from '@rapport/shared/indicating';
import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import { useNow } from '../../lib/clock';
import { date } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { LinkButton } from '../../ui/button/Button';
import { Popup } from '../../ui/overlay/Popup';
import { useTell } from '../../ui/toast/tell';
import type { Moment } from './own-moments';
import { AnswerMomentDocument } from './MomentActs.generated';
import { useSwitchMoment } from './use-switch-moment';
import { t } from './words';
import styles from './Moments.module.css';

const A_DAY_MS = 86_400_000;

interface ItemProps {
  moment: Moment;
  /** Told what came of an answer, and whether it switched the rule off. */
  onSaid: (words: string, off?: boolean) => void;
}

/** One prompt: what it is about, why it is shown, what the viewer has from it, and what they may do or leave. */
export function MomentItem({ moment, onSaid }: ItemProps) {
  const { rule, thingId, title, reason, value, action, path } = moment;
  const { language, timeZone } = useCommunity();
  const now = useNow();
  const tell = useTell();
  const [answer] = useWrite(AnswerMomentDocument);
  const [switchRule] = useSwitchMoment();
  const rest = async (days: MomentRestDays) => {
    const outcome = await answer({ variables: { input: { rule, thingId, answer: 'NOT_NOW', days } } });
    tell(outcome);
    const until = new Date(now + days * A_DAY_MS).toISOString();
    if (outcome.ok) onSaid(t('restsUntil', { title, day: date(until, language, timeZone) }));
  };
  const done = async () => {
    const outcome = await answer({ variables: { input: { rule, thingId, answer: 'DONE' } } });
    tell(outcome);
    if (outcome.ok) onSaid(t('seenTo', { title }));
  };
  const never = async () => {
    if (await switchRule(rule, false)) onSaid(t('off'), true);
  };
  return (
    <li className={styles.moment}>
      <h3 dir="auto">
        <Link to={path}>{title}</Link>
      </h3>
      <p dir="auto">{reason}</p>
      <p className={styles.value}>{value}</p>
      <div className={styles.acts}>
        <LinkButton small to={path}>
          {action}
        </LinkButton>
        <Popup
          label={t('actsOf', { title })}
          summary={
            <>
              {t('acts')} <ChevronDown size={14} aria-hidden="true" />
            </>
          }
        >
          {MOMENT_REST_DAYS.map((days) => (
            <button key={days} type="button" onClick={() => void rest(days)}>
              {t(`rest_${days}`)}
            </button>
          ))}
          <button type="button" onClick={() => void done()}>
            {t('done')}
          </button>
          <button type="button" onClick={() => void never()}>
            {t('never')}
          </button>
        </Popup>
      </div>
    </li>
  );
}
