import { useState } from 'react';
import { callEndpoint } from '../../lib/endpoint';
import { Button } from '../../ui/button/Button';
import { useTell } from '../../ui/toast/tell';
import { saveAsFile } from './save-as-file';
import { t } from './words';
import styles from './Preferences.module.css';

/** Everything that is the viewer's, as a file of their own; nobody has to be asked for it (practice 0.7). */
export function MyData() {
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const answer = await callEndpoint('/api/my-data', {});
    if (answer.ok) saveAsFile('rapport-my-data.json', JSON.stringify(answer.value, null, 2));
    setBusy(false);
    tell(answer, { text: t('preferences.data.done') });
  };
  return (
    <div className={styles.part}>
      <p>{t('preferences.data.text')}</p>
      <Button busy={busy} onClick={() => void download()}>
        {t(busy ? 'preferences.data.busy' : 'preferences.data.send')}
      </Button>
    </div>
  );
}
