import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { day } from '../../lib/format';
import { useCommunity } from '../../lib/shell';
import { fill } from '../../lib/words';
import { MemberName } from '../../ui/member/MemberName';
import { RelativeTime } from '../../ui/text/RelativeTime';
// The page has these styles already, so that the part looks right before its own code is there.
import styles from '../read-backs/ReadBacks.module.css';
import { PromiseAct } from '../promises/PromiseAct';
import { LateAct } from './LateAct';
import type { LateIdea } from './late';
import { t } from './words';

/** On an idea that waits too long: what somebody of staff said about it, or for staff the way to say it. */
export default function LatePart({ idea }: { idea: LateIdea }) {
  const { language } = useCommunity();
  const place = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  const note = idea.lateNote;
  // A mail leads here, and this part comes after the page has looked for the place.
  useEffect(() => {
    if (hash === '#late') place.current?.scrollIntoView();
  }, [hash]);
  return (
    <section ref={place} id="late" className={styles.record} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {note ? (
        <>
          <figure>
            <figcaption>
              {fill(t('by'), {
                name: <MemberName member={note.author} />,
                when: <RelativeTime at={note.createdAt} />,
              })}
            </figcaption>
            <blockquote dir="auto">{note.text}</blockquote>
          </figure>
          <p className={styles.state}>
            {note.answerBy && (
              <>{t(note.dayPassed ? 'dayPassed' : 'answerBy', { day: day(note.answerBy, language) })} </>
            )}
            {t('goesOn')}
          </p>
        </>
      ) : (
        <p className={styles.state}>{t('invite')}</p>
      )}
      <div className={styles.acts}>
        {note && <PromiseAct kind="LATE_NOTE" id={note.id} author={note.author} texts={[note.text]} />}
        <LateAct idea={idea} />
      </div>
    </section>
  );
}
