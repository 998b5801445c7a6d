import type { ReactNode } from 'react';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MailStanding, WebhookStanding } from './OutgoingLines';
import { PumpStanding } from './PumpLine';
import { QueueStanding } from './QueueLine';
import { ScheduleStanding } from './ScheduleLine';
import type { WorkingsQuery } from './Workings.generated';
import { isWrong } from './wrong';
import { t } from './words';
import styles from './Health.module.css';

interface ItemProps {
  /** Where it stands below, with what can be done about it. */
  id: string;
  title: string;
  children: ReactNode;
}

const Item = ({ id, title, children }: ItemProps) => (
  <li>
    <a href={`#${id}`}>{title}</a>: {children}
  </li>
);

/** What is wrong, each with the way to it; or that all is well. */
export function Trouble({ workings }: { workings: WorkingsQuery['workings'] }) {
  const { troubles, schedules, pumps, queues, mail, webhooks } = workings;
  if (troubles === 0) {
    const counts = {
      schedules: t('schedules', { count: schedules.length }),
      queues: t('queues', { count: queues.length }),
    };
    return <p className={styles.fine}>{t('fine', counts)}</p>;
  }
  return (
    <section className={styles.trouble} aria-labelledby="wrong">
      <SectionTitle id="wrong">{t('wrong')}</SectionTitle>
      <ul>
        {queues.filter(isWrong).map((queue) => (
          <Item key={queue.id} id={`queue-${queue.id}`} title={queue.title}>
            <QueueStanding queue={queue} />
          </Item>
        ))}
        {schedules.filter(isWrong).map((schedule) => (
          <Item key={schedule.id} id={schedule.id} title={schedule.title}>
            <ScheduleStanding schedule={schedule} />
          </Item>
        ))}
        {pumps.filter(isWrong).map((pump) => (
          <Item key={pump.id} id={`pump-${pump.id}`} title={pump.title}>
            <PumpStanding pump={pump} />
          </Item>
        ))}
        {isWrong(mail) && (
          <Item id="mail" title={t('mail.title')}>
            <MailStanding mail={mail} />
          </Item>
        )}
        {isWrong(webhooks) && (
          <Item id="webhooks" title={t('webhooks.title')}>
            <WebhookStanding webhooks={webhooks} />
          </Item>
        )}
      </ul>
    </section>
  );
}
