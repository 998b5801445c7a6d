import {
  STORY_CONTEXT_MAX,
  STORY_FELT_MAX,
  STORY_MAY_NOT_FIT_MAX,
  STORY_TEXT_MAX,
  STORY_TITLE_MAX,
} from '@rapport/shared/limits';
import type { ReactNode } from 'react';
import { TextArea, TextField } from '../../ui/form/TextField';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import type { ComposeForm } from './composed-story';
import { t } from './form-words';
import { QualitiesField } from './QualitiesField';
import { YearsField } from './YearsField';
import styles from './Editor.module.css';
import read from './Story.module.css';

/** The words of a story: first what happened, large, then what lets others judge whether it is like theirs. */
export function WordsFields({ form, fromCard }: { form: ComposeForm; fromCard?: ReactNode }) {
  const { register, errorOf } = form;
  return (
    <>
      <div className={styles.name}>
        <TextField
          label={t('titleLabel')}
          hint={t('titleHint')}
          limit={STORY_TITLE_MAX}
          dir="auto"
          autoComplete="off"
          error={errorOf('title')}
          {...register('title')}
        />
      </div>
      <div className={styles.long}>
        <MarkdownEditor
          label={t('text')}
          hint={t('textHint')}
          limit={STORY_TEXT_MAX}
          rows={16}
          pullQuotes
          shownAs={`${read.words} ${styles.shown}`}
          error={errorOf('text')}
          {...register('text')}
        />
      </div>
      <h2 className={styles.group}>{t('about')}</h2>
      {fromCard}
      <TextArea
        label={t('context')}
        hint={t('contextHint')}
        limit={STORY_CONTEXT_MAX}
        rows={3}
        dir="auto"
        error={errorOf('context')}
        {...register('context')}
      />
      <TextArea
        label={t('mayNotFit')}
        hint={t('mayNotFitHint')}
        limit={STORY_MAY_NOT_FIT_MAX}
        rows={2}
        dir="auto"
        error={errorOf('mayNotFit')}
        {...register('mayNotFit')}
      />
      <YearsField form={form} />
      <h2 className={styles.group}>{t('how')}</h2>
      <TextArea
        label={t('felt')}
        hint={t('feltHint')}
        optional
        limit={STORY_FELT_MAX}
        rows={2}
        dir="auto"
        error={errorOf('felt')}
        {...register('felt')}
      />
      <QualitiesField form={form} />
    </>
  );
}
