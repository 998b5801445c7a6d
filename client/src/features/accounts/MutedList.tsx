import { Link } from 'react-router';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { t } from '../inbox/mute-words';
import { useMute } from '../inbox/use-mute';
import styles from '../inbox/Mute.module.css';
import { titleOfSubject } from '../threads/subject-title';
import type { PreferencesQuery } from './Preferences.generated';

type Muted = NonNullable<PreferencesQuery['viewer']>['mutes']['edges'][number]['node'];

const kinds = {
  Idea: 'IDEA',
  Conversation: 'CONVERSATION',
  Irritant: 'IRRITANT',
  Suggestion: 'SUGGESTION',
  Outcome: 'OUTCOME',
  Incident: 'INCIDENT',
  Story: 'STORY',
  Meeting: 'MEETING',
} as const;

interface ItemProps {
  title: string;
  path: string;
  kind: 'SPACE' | (typeof kinds)[keyof typeof kinds];
  muted: boolean;
  since: string;
  place: { threadId: string } | { spaceId: string };
}

/** After it was ended it stays in its place, so that muting it again is one press away. */
function MutedItem({ title, path, kind, muted, since, place }: ItemProps) {
  const { mute, end, busy } = useMute({ ...place, title });
  return (
    <li className={styles.row}>
      <div>
        <p dir="auto">
          <Link to={path}>{title}</Link>
        </p>
        <p className={styles.facts}>
          {t(`kind.${kind}`)}, {muted ? fill(t('since'), { when: <RelativeTime at={since} /> }) : t('heard')}
        </p>
      </div>
      {muted ? (
        <Button small busy={busy} aria-label={t('endLabel', { title })} onClick={end}>
          {t('end')}
        </Button>
      ) : (
        <Button small busy={busy} aria-label={t('againLabel', { title })} onClick={mute}>
          {t('again')}
        </Button>
      )}
    </li>
  );
}

function propsOf({ subject, space, since }: Muted): ItemProps | null {
  if (space) {
    const { id, name, slug, viewerMutes } = space;
    return {
      title: name,
      path: `/spaces/${slug}`,
      kind: 'SPACE',
      muted: viewerMutes,
      since,
      place: { spaceId: id },
    };
  }
  return (
    subject && {
      title: titleOfSubject(subject),
      path: subject.path,
      kind: kinds[subject.__typename],
      muted: subject.thread.viewerMutes,
      since,
      place: { threadId: subject.thread.id },
    }
  );
}

/** What the viewer has muted, each with an end. */
export default function MutedList({ mutes }: { mutes: Muted[] }) {
  if (mutes.length === 0) return <p className={styles.facts}>{t('none')}</p>;
  return (
    <ul className={styles.list}>
      {mutes.map((mute) => {
        const props = propsOf(mute);
        return props && <MutedItem key={mute.id} {...props} />;
      })}
    </ul>
  );
}
