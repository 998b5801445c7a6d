import { useViewer } from '../../lib/shell';
import { LinkButton } from '../../ui/button/Button';
import { Narrow } from '../../ui/layout/Columns';
import { PageHead, SectionTitle } from '../../ui/layout/PageHead';
import { PageMeta } from '../../ui/layout/PageMeta';
import { GUIDE, type Habit } from './habits';
import { t } from './words';
import styles from './Dialogue.module.css';

/** How both sides talk with each other: open to everybody, and shown to the team before a first answer (2.10, 3.4). */
export function Component() {
  const signedIn = useViewer() !== null;
  return (
    <Narrow>
      <PageMeta title={t('title')} description={t('description')} path="/how-we-talk" />
      <PageHead title={t('title')} lead={t('lead')} />
      {GUIDE.map(({ whom, habits }) => (
        <section key={whom} aria-labelledby={whom}>
          <SectionTitle id={whom}>{t(`for.${whom}`)}</SectionTitle>
          {habits.map((habit) => (
            <HabitPart key={habit} habit={habit} />
          ))}
          {whom === 'hard' &&
            (signedIn ? (
              <p>
                <LinkButton to="/me/out-of-tune">{t('tune')}</LinkButton>
              </p>
            ) : (
              <p className={styles.quiet}>{t('tuneHow')}</p>
            ))}
        </section>
      ))}
      <section className={styles.more} aria-labelledby="playbook">
        <h2 id="playbook">{t('more.title')}</h2>
        <p>{t('more.text')}</p>
        <p>
          {/* A file of the server and not a page of the application. */}
          <LinkButton to="/playbook.md" reloadDocument download="playbook.md">
            {t('more.download')}
          </LinkButton>
        </p>
        <p className={styles.quiet}>{t('more.format')}</p>
      </section>
    </Narrow>
  );
}

function HabitPart({ habit }: { habit: Habit }) {
  return (
    <article className={styles.habit} id={habit}>
      <h3>{t(`habit.${habit}.title`)}</h3>
      <p>{t(`habit.${habit}.text`)}</p>
      <figure>
        <figcaption>{t('say')}</figcaption>
        <blockquote>{t(`habit.${habit}.say`)}</blockquote>
      </figure>
    </article>
  );
}
