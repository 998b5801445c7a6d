import { useCommunity } from '../../lib/shell';
import type { Boundaries } from './known';
import { t } from './words';
import styles from './Known.module.css';

/** Somebody's boundaries as they are read: what about, when, where, and their own sentence. */
export function BoundaryLines({ boundaries, own }: { boundaries: Boundaries; own: boolean }) {
  const community = useCommunity().timeZone;
  const { topics, hoursFrom, hoursUntil, timeZone, channel, note } = boundaries;
  return (
    <dl className={styles.lines}>
      <dt>{t(own ? 'boundaries.topics' : 'boundaries.topicsOf')}</dt>
      <dd>
        {topics.length === 0
          ? t(own ? 'boundaries.topicsNone' : 'boundaries.topicsNoneOf')
          : topics.map((topic) => t(own ? `topic.${topic}` : `topicOf.${topic}`)).join(', ')}
      </dd>
      <dt>{t('boundaries.hours')}</dt>
      <dd>
        {hoursFrom && hoursUntil
          ? t('boundaries.between', {
              from: hoursFrom,
              until: hoursUntil,
              zone: (timeZone ?? community).replaceAll('_', ' '),
            })
          : t('boundaries.anyTime')}
      </dd>
      <dt>{t('boundaries.channel')}</dt>
      <dd>{t(own ? `channel.${channel}` : `channelOf.${channel}`)}</dd>
      {note && (
        <>
          <dt>{t('boundaries.note')}</dt>
          <dd className={styles.words} dir="auto">
            {note}
          </dd>
        </>
      )}
    </dl>
  );
}
