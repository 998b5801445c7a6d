import { useState } from 'react';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { t } from './act-words';
import { LeaveCoAuthorshipDocument, TakeBackCoAuthorInvitationDocument } from './ChangeCoAuthors.generated';
import type { CoAuthoredIdeaFragment } from './CoAuthors.generated';
import { InviteDialog } from './InviteDialog';
import styles from './CoAuthors.module.css';

/** For those who write an idea: who was asked and has not answered, asking more, and leaving. */
export default function CoAuthorActs({ idea }: { idea: Omit<CoAuthoredIdeaFragment, ' $fragmentName'> }) {
  const viewer = useViewer();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [leave, leaving] = useWrite(LeaveCoAuthorshipDocument);
  const [takeBack, takingBack] = useWrite(TakeBackCoAuthorInvitationDocument);
  // Who has accepted is known at once, live; the list of the invited may be a moment older.
  const here = new Set(idea.coAuthors.map(({ id }) => id));
  const invited = idea.coAuthorships.filter(
    ({ state, viewerCan, member }) =>
      state === 'INVITED' && viewerCan.includes('TAKE_BACK') && !(member && here.has(member.id)),
  );
  const goes = async () => tell(await leave({ variables: { ideaId: idea.id } }), { text: t('left') });
  const takesBack = async (id: string, name: string) =>
    tell(await takeBack({ variables: { invitationId: id } }), { text: t('takenBack', { name }) });
  return (
    <>
      {invited.length > 0 && (
        <ul>
          {invited.map(({ id, name }) => (
            <li key={id}>
              <b>{name}</b> <span className={styles.waits}>{t('waits')}</span>
              <div className={styles.acts}>
                <Button
                  small
                  busy={takingBack}
                  aria-label={t('takeBackLabel', { name })}
                  onClick={() => void takesBack(id, name)}
                >
                  {t('takeBack')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts} data-screen>
        {idea.viewerCan.includes('INVITE') && (
          <Button small onClick={() => setOpen(true)}>
            {t('invite')}
          </Button>
        )}
        {viewer && here.has(viewer.member.id) && (
          <Button small busy={leaving} onClick={() => void goes()}>
            {t('leave')}
          </Button>
        )}
      </div>
      <InviteDialog idea={idea} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
