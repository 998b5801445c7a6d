import { useQuery } from '@apollo/client/react';
import { useLive } from '../../lib/live';
import { useViewer } from '../../lib/shell';
import { SectionTitle } from '../../ui/layout/PageHead';
import { TuneItem } from './TuneItem';
import { MyTunesDocument, TunesMovedDocument } from './Tunes.generated';
import { t } from './words';
import styles from './Tunes.module.css';

/** Talks in which somebody asks the viewer to help; nothing where there is none, and nobody else has it (2.12). */
export default function AskedTunes() {
  const viewer = useViewer();
  const { data, refetch } = useQuery(MyTunesDocument, { fetchPolicy: 'cache-and-network' });
  useLive(TunesMovedDocument, {}, () => void refetch());
  const asked = (data?.viewer?.tunes ?? []).filter(
    ({ helper, closedAt }) => helper.id === viewer?.member.id && closedAt === null,
  );
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked-tunes">
      <SectionTitle id="asked-tunes">{t('list.asked')}</SectionTitle>
      <p className={styles.quiet}>{t('list.askedLead')}</p>
      <ul>
        {asked.map((tune) => (
          <TuneItem key={tune.id} tune={tune} />
        ))}
      </ul>
    </section>
  );
}
