import type { LoaderFunctionArgs } from 'react-router';
import { dateTime } from '../../lib/format';
import { load } from '../../lib/load';
import { useCommunity } from '../../lib/shell';
import { usePage } from '../../lib/use-page';
import { SectionTitle } from '../../ui/layout/PageHead';
import { AdminPage } from '../admin/AdminPage';
import { requireAdmin } from '../admin/require-admin';
import { MailLine, WebhookLine } from './OutgoingLines';
import { PumpLine } from './PumpLine';
import { QueueLine } from './QueueLine';
import { ScheduleLine } from './ScheduleLine';
import { ServerTime } from './server-time';
import { Trouble } from './Trouble';
import { useRefresh } from './use-refresh';
import { WorkingsDocument } from './Workings.generated';
import { t } from './words';
import styles from './Health.module.css';

/** Milliseconds in which a worker has seen what was asked for. */
const SEEN_MS = 2_500;

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireAdmin(args);
  return load(args, WorkingsDocument, {});
}

/** How everything goes that is done without anybody asking; what is wrong stands first. */
export function Component() {
  const { workings } = usePage(WorkingsDocument, {});
  const { failed, refresh } = useRefresh(WorkingsDocument);
  const { language, timeZone } = useCommunity();
  const soon = () => void setTimeout(() => void refresh(), SEEN_MS);
  const time = dateTime(workings.at, language, timeZone);
  return (
    <AdminPage title={t('title')} lead={t('lead')} path="/admin/health">
      <p className={failed ? styles.stale : styles.asOf} role={failed ? 'status' : undefined}>
        {t(failed ? 'stale' : 'asOf', { time })}
      </p>
      <ServerTime at={workings.at}>
        {/* What was fine before says nothing of now. */}
        {(!failed || workings.troubles > 0) && <Trouble workings={workings} />}
        <section aria-labelledby="recurs">
          <SectionTitle id="recurs">{t('recurs')}</SectionTitle>
          <ul className={styles.lines}>
            {workings.schedules.map((schedule) => (
              <ScheduleLine key={schedule.id} schedule={schedule} onAsked={soon} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="waits">
          <SectionTitle id="waits">{t('waits')}</SectionTitle>
          <ul className={styles.lines}>
            <MailLine mail={workings.mail} />
            <WebhookLine webhooks={workings.webhooks} />
            {workings.pumps.map((pump) => (
              <PumpLine key={pump.id} pump={pump} />
            ))}
            {workings.queues.map((queue) => (
              <QueueLine key={queue.id} queue={queue} onChanged={() => void refresh()} />
            ))}
          </ul>
        </section>
      </ServerTime>
    </AdminPage>
  );
}
