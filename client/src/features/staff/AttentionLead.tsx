import { fill } from '../../lib/words';
import { RelativeTime } from '../../ui/text/RelativeTime';
import type { AttentionQuery } from './Attention.generated';
import { t } from './words';

/** How much waits, in words. */
export function AttentionLead({ summary }: { summary: AttentionQuery['attentionSummary'] }) {
  const { waiting, late, oldestSince } = summary;
  return (
    <>
      {t('attention.summary', { count: waiting })} {waiting > 0 && t('attention.late', { count: late })}{' '}
      {oldestSince && fill(t('attention.oldest'), { when: <RelativeTime at={oldestSince} /> })}
    </>
  );
}
