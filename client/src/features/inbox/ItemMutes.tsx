import { useQuery } from '@apollo/client/react';
import { MUTABLE_TOPICS, TOPIC_OF, type NotificationKind } from '@rapport/shared/vocabulary';
import { BellOff } from 'lucide-react';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import { MutedTopicsDocument, MuteTopicsDocument } from './Mute.generated';
import { useMute } from './use-mute';
import { t } from './mute-words';
import styles from './Mute.module.css';

interface ItemMutesProps {
  thread: { id: string; title: string };
  space: { id: string; name: string };
  kind: NotificationKind;
}

/** What the menu of an inbox item holds: muting the thing, its space, or all of that kind. */
export default function ItemMutes({ thread, space, kind }: ItemMutesProps) {
  const tell = useTell();
  const ofThread = useMute({ threadId: thread.id, title: thread.title });
  const ofSpace = useMute({ spaceId: space.id, title: space.name });
  const { data } = useQuery(MutedTopicsDocument);
  const [muteTopics] = useWrite(MuteTopicsDocument);
  const topic = MUTABLE_TOPICS.find((one) => one === TOPIC_OF[kind]);
  const muted = data?.viewer?.preferences.mutedTopics;
  const muteTopic = async () => {
    const topics = [...new Set([...(muted ?? []), ...(topic ? [topic] : [])])];
    tell(await muteTopics({ variables: { topics } }), { text: t('topicMuted') });
  };
  const entries = [
    [t('thread'), ofThread.mute],
    [t('inSpace', { space: space.name }), ofSpace.mute],
    ...(topic && muted && !muted.includes(topic)
      ? [[t(`topic.${topic}`), () => void muteTopic()] as const]
      : []),
  ] as const;
  return (
    <>
      {entries.map(([words, act]) => (
        <button key={words} type="button" onClick={act}>
          <BellOff size={16} aria-hidden="true" />
          {words}
        </button>
      ))}
      <p className={styles.hint}>{t('hint')}</p>
    </>
  );
}
