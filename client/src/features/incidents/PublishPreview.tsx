import { INCIDENT_BLOCKS, type IncidentBlock } from '@rapport/shared/vocabulary';
import { useViewer } from '../../lib/shell';
import { ByLine } from '../../ui/member/MemberName';
import { Blocks } from './Blocks';
import { ReportLine } from './ReportLine';
import { t } from './words';
import styles from './Incidents.module.css';

interface PreviewProps {
  title: string;
  blocks: readonly { kind: string; text: string }[];
  reportOn: string;
}

/** What people will read, drawn by what draws it on its page. */
export function PublishPreview({ title, blocks, reportOn }: PreviewProps) {
  const viewer = useViewer();
  if (!viewer) return null;
  const parts = INCIDENT_BLOCKS.map((kind: IncidentBlock, index) => ({
    kind,
    text: blocks[index]?.text ?? '',
  }));
  return (
    <section className={styles.preview} aria-label={t('new.previewTitle')}>
      <h2>{t('new.previewTitle')}</h2>
      <h3 dir="auto">{title.trim() || t('new.untitled')}</h3>
      <p>
        <ByLine member={viewer.member} title />
      </p>
      <Blocks blocks={parts.filter(({ text }) => text.trim())} level="h3" />
      {reportOn && <ReportLine incident={{ state: 'AWAITED', reportOn }} />}
    </section>
  );
}
