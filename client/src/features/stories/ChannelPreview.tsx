import type { NameForm } from '@rapport/shared/telling';
import { useCommunity, useViewer } from '../../lib/shell';
import { nameAs, type Place } from './consent';
import { t } from './consent-words';
import type { Consented, Teller } from './story';
import { TellerName } from './TellerName';
import styles from './Consents.module.css';

interface PreviewProps {
  story: Consented;
  place: Place;
  nameForm: NameForm;
}

/** How a story looks in one place with this form of the name, before anybody agrees to it. */
export function ChannelPreview({ story, place, nameForm }: PreviewProps) {
  const { name: community } = useCommunity();
  const member = useViewer()?.member;
  if (!member || place === 'JOINT') return null;
  const name = nameAs(nameForm, member.name) ?? t('anonymous');
  const teller: Teller = {
    __typename: 'StoryTeller',
    name,
    nameForm,
    initials: nameForm === 'FIRST_NAME' ? name.slice(0, 1) : null,
    member: nameForm === 'NAME' ? member : null,
  };
  return (
    <details className={styles.preview}>
      <summary>{t('preview')}</summary>
      <div className={styles.sheet} data-preview={place}>
        {place === 'SITE' && (
          <>
            <p className={styles.previewTitle}>{story.title}</p>
            <TellerName teller={teller} small />
          </>
        )}
        {place === 'CARD' && (
          <>
            <p className={styles.card}>
              <span>{story.title}</span>
              <small>{community}</small>
            </p>
            <p className={styles.quiet}>{t('cardNote')}</p>
          </>
        )}
        {place === 'FEED' && (
          <>
            <p className={styles.previewTitle}>{t('feedSays', { title: story.title, name })}</p>
            <p className={styles.quiet}>{story.excerpt}</p>
          </>
        )}
        {place === 'EXPORT' && (
          <pre>
            {JSON.stringify({ title: story.title, teller: nameForm === 'ANONYMOUS' ? null : name }, null, 2)}
          </pre>
        )}
      </div>
    </details>
  );
}
