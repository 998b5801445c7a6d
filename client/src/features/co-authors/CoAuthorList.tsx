import { useState } from 'react';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { MemberName } from '../../ui/member/MemberName';
import { useTell } from '../../ui/toast/tell';
import { LeaveCoAuthorshipDocument, TakeBackCoAuthorInvitationDocument } from './ChangeCoAuthors.generated';
import type { CoAuthoredIdeaFragment } from './CoAuthors.generated';
import { InviteDialog } from './InviteDialog';
import { t } from './words';
import styles from './CoAuthors.module.css';

type CoAuthored = Omit<CoAuthoredIdeaFragment, ' $fragmentName'>;

/** Who writes an idea with its author; for those who write it, also who was asked, and the way to ask more. */
export function CoAuthorList({ idea }: { idea: CoAuthored }) {
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
  const mayInvite = idea.viewerCan.includes('INVITE');
  if (here.size === 0 && invited.length === 0 && !mayInvite) return null;
  const goes = async () => tell(await leave({ variables: { ideaId: idea.id } }), { text: t('left') });
  const takesBack = async (id: string, name: string) =>
    tell(await takeBack({ variables: { invitationId: id } }), { text: t('takenBack', { name }) });
  return (
    <>
      <ul id="co-authors">
        {idea.coAuthors.map((member) => (
          <li key={member.id}>
            <MemberName member={member} /> {t('wroteWith')}
            {member.id === viewer?.member.id && (
              <div className={styles.acts}>
                <Button small busy={leaving} onClick={() => void goes()}>
                  {t('leave')}
                </Button>
              </div>
            )}
          </li>
        ))}
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
      {mayInvite && (
        <div className={styles.acts} data-screen>
          <Button small onClick={() => setOpen(true)}>
            {t('invite')}
          </Button>
        </div>
      )}
      <InviteDialog idea={idea} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
