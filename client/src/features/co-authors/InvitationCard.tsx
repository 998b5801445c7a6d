import { useState } from 'react';
import { fill } from '../../lib/words';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Checkbox } from '../../ui/form/Choice';
import { MemberName } from '../../ui/member/MemberName';
import { useTell } from '../../ui/toast/tell';
import { AnswerCoAuthorInvitationDocument } from './ChangeCoAuthors.generated';
import type { CoAuthoredIdeaFragment } from './CoAuthors.generated';
import { t } from './act-words';
import styles from './CoAuthors.module.css';

type Invitation = NonNullable<CoAuthoredIdeaFragment['viewerCoAuthorship']>;

/** Asks the viewer to write an idea together; two equal answers, and credit as a question of its own. */
export default function InvitationCard(props: { ideaId: string; author: string; invitation: Invitation }) {
  const { ideaId, author, invitation } = props;
  const tell = useTell();
  const [credit, setCredit] = useState(false);
  const [answer, busy] = useWrite(AnswerCoAuthorInvitationDocument);
  const { message, invitedBy } = invitation;
  const say = async (accept: boolean) =>
    tell(await answer({ variables: { ideaId, accept, credit: accept && credit } }), {
      text: accept ? t('card.accepted') : t('card.declined', { name: invitedBy.name }),
    });
  return (
    <section className={styles.card} aria-label={t('card.label')} data-screen>
      <h2>{fill(t('card.title'), { name: <MemberName member={invitedBy} /> })}</h2>
      {message && <blockquote dir="auto">{message}</blockquote>}
      <p>{t('card.text', { author })}</p>
      <div>
        <Checkbox
          checked={credit}
          onChange={() => setCredit(!credit)}
          aria-describedby={`credit-hint-${ideaId}`}
        >
          {t('card.credit')}
        </Checkbox>
        <p className={styles.hint} id={`credit-hint-${ideaId}`}>
          {t('card.creditHint')}
        </p>
      </div>
      <div className={styles.acts}>
        <Button tone="strong" busy={busy} onClick={() => void say(true)}>
          {t('card.accept')}
        </Button>
        <Button busy={busy} onClick={() => void say(false)}>
          {t('card.decline')}
        </Button>
      </div>
    </section>
  );
}
