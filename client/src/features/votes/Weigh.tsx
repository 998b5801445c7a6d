import { VOTE_REASON_MAX } from '@rapport/shared/limits';
import { useState } from 'react';
import type { Importance } from '../../lib/schema.generated';
import { useToast } from '../../ui/toast/toasts';
import { Button } from '../../ui/button/Button';
import { Radio } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import type { SupportedIdea } from './support-rules';
import { t } from './words';
import styles from './SupportPanel.module.css';

const choices: Importance[] = ['NICE', 'MATTERS', 'BLOCKS_ME'];

interface WeighProps {
  vote: NonNullable<SupportedIdea['viewerVote']>;
  onChange: (importance: Importance, reason: string | null) => Promise<boolean>;
}

/** For those who support an idea: how much it matters to them and, if they like, why. */
export default function Weigh({ vote, onChange }: WeighProps) {
  const toast = useToast();
  const [reason, setReason] = useState(vote.reason ?? '');
  const tooLong = reason.length > VOTE_REASON_MAX;
  const send = async (importance: Importance) => {
    if (!tooLong && (await onChange(importance, reason.trim() || null))) toast({ text: t('weigh.saved') });
  };
  return (
    <form
      className={styles.weigh}
      onSubmit={(event) => {
        event.preventDefault();
        void send(vote.importance);
      }}
    >
      <fieldset>
        <legend>{t('weigh.legend')}</legend>
        <div className={styles.choices}>
          {choices.map((importance) => (
            <Radio
              key={importance}
              name="importance"
              value={importance}
              checked={vote.importance === importance}
              onChange={() => void send(importance)}
            >
              {t(`weigh.${importance}`)}
            </Radio>
          ))}
        </div>
      </fieldset>
      <div className={styles.why}>
        <TextField
          label={t('weigh.why')}
          optional
          hint={t('weigh.whyHint')}
          limit={VOTE_REASON_MAX}
          value={reason}
          aria-invalid={tooLong || undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {reason.trim() !== (vote.reason ?? '') && (
          <Button type="submit" small>
            {t('weigh.save')}
          </Button>
        )}
      </div>
    </form>
  );
}
