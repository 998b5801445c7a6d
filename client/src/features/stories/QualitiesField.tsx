import { QUALITIES } from '@rapport/shared/telling';
import { STORY_OWN_QUALITY_MAX } from '@rapport/shared/limits';
import { useId } from 'react';
import { Checkbox } from '../../ui/form/Choice';
import { TextField } from '../../ui/form/TextField';
import type { ComposeForm } from './composed-story';
import { t } from './form-words';
import { t as s } from './words';
import styles from './Write.module.css';

/** Words for how the other side was, a few of many and one of one's own; read as words, never counted (practice 3.10). */
export function QualitiesField({ form }: { form: ComposeForm }) {
  const hint = useId();
  const chosen = form.watch('qualities') ?? [];
  const error = form.errorOf('qualities');
  return (
    <fieldset className={styles.qualities} aria-describedby={hint}>
      <legend>{t('qualities')}</legend>
      <p id={hint} className={styles.quiet}>
        {t('qualitiesHint', { count: chosen.length })}
      </p>
      <div>
        {QUALITIES.map((quality) => (
          <Checkbox
            key={quality}
            value={quality}
            aria-invalid={error ? true : undefined}
            {...form.register('qualities')}
          >
            {s(`qualities.${quality}`)}
          </Checkbox>
        ))}
      </div>
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      <TextField
        label={t('ownQuality')}
        optional
        limit={STORY_OWN_QUALITY_MAX}
        dir="auto"
        autoComplete="off"
        error={form.errorOf('ownQuality')}
        {...form.register('ownQuality')}
      />
    </fieldset>
  );
}
