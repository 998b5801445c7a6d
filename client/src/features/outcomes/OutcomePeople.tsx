import { Link } from 'react-router';
import { SectionTitle } from '../../ui/layout/PageHead';
import { Face } from '../../ui/member/Face';
import { MemberName } from '../../ui/member/MemberName';
import type { Part } from './parts';
import { t } from './words';
import styles from './Outcome.module.css';

/** Everybody who had a part in it, with what they did in words. */
export function OutcomePeople({ parts }: { parts: Part[] }) {
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <SectionTitle id="people">{t('page.people')}</SectionTitle>
      <ul className={styles.people}>
        {parts.map(({ member, deeds }) => (
          <li key={member.id}>
            <Face id={member.id} initials={member.initials} size={48} />
            <div>
              <p>
                <MemberName member={member} />
              </p>
              {deeds.map(({ what, path }, index) => (
                <p key={index} className={styles.deed} dir="auto">
                  {what}
                  {path && (
                    <>
                      {' '}
                      <Link to={path} data-screen="" aria-label={t('part.readLabel', { name: member.name })}>
                        {t('part.read')}
                      </Link>
                    </>
                  )}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
