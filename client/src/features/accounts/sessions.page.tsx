import type { LoaderFunctionArgs } from 'react-router';
import { load, requireViewer } from '../../lib/load';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { MySessionsDocument } from './MySessions.generated';
import { OwnPage } from './OwnPage';
import { SessionItem } from './SessionItem';
import { useEndSessions } from './use-end-sessions';
import { t } from './words';
import styles from './Lists.module.css';

export async function loader(args: LoaderFunctionArgs): Promise<unknown> {
  await requireViewer(args);
  return load(args, MySessionsDocument, {});
}

/** Where the viewer is signed in, and ending that. */
export function Component() {
  const data = usePage(MySessionsDocument, {});
  const { end, endOthers, busy } = useEndSessions();
  const sessions = data.viewer?.sessions ?? [];
  const current = sessions.find((session) => session.current);
  const others = sessions.filter((session) => !session.current);
  return (
    <OwnPage title={t('sessions.title')} lead={t('sessions.lead')} path="/me/sessions">
      {current && (
        <section className={styles.first} aria-labelledby="this-device">
          <SectionTitle id="this-device">{t('sessions.current')}</SectionTitle>
          <ul className={styles.list}>
            <SessionItem session={current} />
          </ul>
        </section>
      )}
      <section aria-labelledby="elsewhere">
        <SectionTitle id="elsewhere">{t('sessions.others')}</SectionTitle>
        {others.length === 0 && <p className={styles.none}>{t('sessions.none')}</p>}
        {others.length > 0 && (
          <>
            <ul className={styles.list}>
              {others.map((session) => (
                <SessionItem key={session.id} session={session} busy={busy} onEnd={() => end(session)} />
              ))}
            </ul>
            <p className={styles.after}>
              <Button tone="harm" busy={busy} onClick={() => endOthers(others.length)}>
                {t('sessions.endOthers')}
              </Button>
            </p>
          </>
        )}
      </section>
    </OwnPage>
  );
}
