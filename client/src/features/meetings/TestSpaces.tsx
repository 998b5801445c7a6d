import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { SectionTitle } from '../../ui/layout/PageHead';
import { useTell } from '../../ui/toast/tell';
import { JoinTestsDocument, LeaveTestsDocument, type MyMeetingsQuery } from './MyMeetings.generated';
import { t } from './words';
import styles from './Meetings.module.css';

type TestSpace = MyMeetingsQuery['spaces'][number];

/** In which spaces one wants to try what is not finished: joined and left in one step, and nothing is given for it. */
export function TestSpaces({ spaces }: { spaces: readonly TestSpace[] }) {
  return (
    <section aria-labelledby="tests">
      <SectionTitle id="tests">{t('own.tests')}</SectionTitle>
      <p className={styles.quiet}>{t('own.testsLead')}</p>
      <ul className={styles.rows}>
        {spaces.map((space) => (
          <SpaceRow key={space.id} space={space} />
        ))}
      </ul>
    </section>
  );
}

function SpaceRow({ space: { id, name, viewerJoinsTests: joined } }: { space: TestSpace }) {
  const tell = useTell();
  const [join, joining] = useWrite(JoinTestsDocument);
  const [leave, leaving] = useWrite(LeaveTestsDocument);
  const change = async () => {
    const variables = { spaceId: id };
    const outcome = joined ? await leave({ variables }) : await join({ variables });
    tell(outcome, { text: t(joined ? 'own.left' : 'own.joined', { space: name }) });
  };
  return (
    <li>
      <span>
        <b>{name}</b>
        {joined && <span className={styles.quiet}> {t('own.joinedAt')}</span>}
      </span>
      <Button
        small
        busy={joining || leaving}
        aria-label={t(joined ? 'own.leaveFor' : 'own.joinFor', { space: name })}
        onClick={() => void change()}
      >
        {t(joined ? 'own.leave' : 'own.join')}
      </Button>
    </li>
  );
}
