import { SectionTitle } from '../../ui/layout/PageHead';
import { ConsentRow } from './ConsentRow';
import { consentFor, placesOf, type Part } from './consent';
import { t } from './consent-words';
import type { Consented } from './story';
import styles from './Consents.module.css';

/** Where a story, or the team's side of it, may be read, how its writer is named there, and until when: each on its own. */
export function Consents({ story, part = 'STORY' }: { story: Consented; part?: Part }) {
  const site = consentFor(story.consents, 'SITE', part);
  return (
    <section aria-labelledby="consents" className={styles.part}>
      <SectionTitle id="consents">{t('title')}</SectionTitle>
      <p className={styles.lead}>{t(part === 'STORY' ? 'lead' : 'sideLead')}</p>
      <table className={styles.table} aria-label={t('table.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('table.use')}</th>
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {placesOf().map((place) => (
            <ConsentRow
              key={place}
              story={story}
              part={part}
              place={place}
              consent={consentFor(story.consents, place, part)}
              ready={place === 'SITE' || site?.live === true}
              formOfSite={site?.live ? site.nameForm : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
