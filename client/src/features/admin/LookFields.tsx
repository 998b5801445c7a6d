import { Suspense } from 'react';
import { lazy } from '../../lib/lazy';
import { Field } from '../../ui/form/Field';
import { TextArea, TextField } from '../../ui/form/TextField';
import { Skeleton } from '../../ui/state/Skeleton';
import type { SettingsForm } from './settings-form';
import { t } from './words';
import admin from './Admin.module.css';
import styles from './Look.module.css';

// Brings the colour arithmetic of @rapport/shared.
const AccentPreview = lazy(() => import('./AccentPreview'));

/** Rapport's own, where the palette begins. */
const OWN = '#0f5c57';

/** The accent when it is one; null while it is empty or half typed. */
const colourOf = (accent: string | null | undefined): string | null =>
  accent && /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : null;

/** Mark and accent, each with what it will look like. */
export function LookFields({ form }: { form: SettingsForm }) {
  const mark = form.watch('mark');
  const accent = colourOf(form.watch('accent'));
  return (
    <fieldset className={admin.group}>
      <legend>{t('community.look')}</legend>
      <TextArea
        label={t('community.mark')}
        hint={t('community.markHint')}
        optional
        rows={2}
        spellCheck={false}
        error={form.errorOf('mark')}
        {...form.register('mark')}
      />
      {mark && (
        <p className={styles.marks} role="img" aria-label={t('community.markPreview')}>
          {([22, 64] as const).map((size) => (
            <svg key={size} viewBox="0 0 24 24" width={size} height={size} fill="currentColor">
              <path d={mark} />
            </svg>
          ))}
        </p>
      )}
      <div className={styles.accent}>
        <TextField
          label={t('community.accent')}
          hint={t('community.accentHint')}
          optional
          spellCheck={false}
          autoComplete="off"
          error={form.errorOf('accent')}
          {...form.register('accent')}
        />
        <Field label={t('community.accentPick')} labelHidden>
          {(ids) => (
            <input
              {...ids}
              type="color"
              className={styles.palette}
              value={accent ?? OWN}
              onChange={(event) =>
                form.setValue('accent', event.target.value, { shouldDirty: true, shouldValidate: true })
              }
            />
          )}
        </Field>
      </div>
      {accent && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <AccentPreview accent={accent} />
        </Suspense>
      )}
    </fieldset>
  );
}
