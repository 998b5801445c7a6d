import { useState } from 'react';
import { t as c } from '../../lib/common-words';
import type { NameForm } from '@rapport/shared/telling';
import { useFocusKept } from '../../lib/use-focus-kept';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { useToast } from '../../ui/toast/toasts';
import { ChannelPreview } from './ChannelPreview';
import { toApi, type Part, type Place } from './consent';
import { ConsentChoice } from './ConsentChoice';
import { ConsentSentence } from './ConsentSentence';
import { t } from './consent-words';
import type { Consent, Consented } from './story';
import { GiveConsentDocument, WithdrawConsentDocument } from './StoryConsents.generated';
import styles from './Consents.module.css';

interface RowProps {
  story: Consented;
  part: Part;
  place: Place;
  /** What the ledger says last. */
  consent: Consent | null;
  /** Whether it makes sense yet: nothing is read elsewhere that may not be read here. */
  ready: boolean;
  formOfSite: NameForm | null;
}

/** One place: what it means, how it looks there, and what its writer agreed to; agreeing and taking back are one press. */
export function ConsentRow({ story, part, place, consent, ready, formOfSite }: RowProps) {
  const toast = useToast();
  const [give, giving] = useWrite(GiveConsentDocument);
  const [withdraw, withdrawing] = useWrite(WithdrawConsentDocument);
  const [changing, setChanging] = useState(false);
  const [chosen, setChosen] = useState<NameForm | null>(null);
  // What was agreed to for the site is asked for elsewhere as well: nobody is named by an oversight.
  const nameForm = chosen ?? (consent?.live ? consent.nameForm : (formOfSite ?? consent?.nameForm ?? 'NAME'));
  const [until, setUntil] = useState(consent?.live ? (consent.until ?? '') : '');
  const [problem, setProblem] = useState<string | null>(null);
  const [wrongDay, setWrongDay] = useState(false);
  const kept = useFocusKept<HTMLTableCellElement>();
  const live = consent?.live === true;
  const asked = { storyId: story.id, ...toApi(place, part) };
  const word = place === 'JOINT' && part === 'SIDE' ? 'JOINT_SIDE' : place;
  const agree = async () => {
    const outcome = await give({ variables: { input: { ...asked, nameForm, until: until || null } } });
    const refused = outcome.ok ? null : outcome.problem;
    const dayRefused = refused?.fields?.some(({ path }) => path === 'until') === true;
    setWrongDay(dayRefused);
    setProblem(dayRefused ? null : (refused?.message ?? null));
    if (!outcome.ok) return;
    setChanging(false);
    toast({ text: t('toastGiven') });
  };
  const takeBack = async () => {
    const outcome = await withdraw({ variables: { input: asked } });
    setProblem(outcome.ok ? null : (outcome.problem?.message ?? null));
    if (outcome.ok) toast({ text: t('toastTaken') });
  };
  return (
    <tr data-place={place}>
      <th scope="row">
        <b>{t(`use.${word}`)}</b>
        <p>{t(`means.${word}`)}</p>
        <ChannelPreview story={story} place={place} nameForm={nameForm} />
      </th>
      <td {...kept}>
        <ConsentSentence consent={consent} />
        {!live && !ready && <p className={styles.quiet}>{t('needsSite')}</p>}
        {((!live && ready) || changing) && (
          <ConsentChoice
            named={part === 'STORY' && story.kind === 'MEMBER'}
            nameForm={nameForm}
            until={until}
            onName={setChosen}
            onUntil={setUntil}
            wrongDay={wrongDay}
          />
        )}
        <ErrorSummary message={problem} />
        <div className={styles.acts}>
          {!live && ready && (
            <Button tone={place === 'SITE' ? 'strong' : 'quiet'} busy={giving} onClick={() => void agree()}>
              {t('give')} <span className={styles.said}>{t(`use.${word}`)}</span>
            </Button>
          )}
          {live && changing && (
            <>
              <Button busy={giving} onClick={() => void agree()}>
                {t('save')}
              </Button>
              <Button tone="plain" onClick={() => setChanging(false)}>
                {c('cancel')}
              </Button>
            </>
          )}
          {live && !changing && (
            <>
              <Button small onClick={() => setChanging(true)}>
                {t('change')} <span className={styles.said}>{t(`use.${word}`)}</span>
              </Button>
              <Button small busy={withdrawing} onClick={() => void takeBack()}>
                {t('takeBack')} <span className={styles.said}>{t(`use.${word}`)}</span>
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
