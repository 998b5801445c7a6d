import { isMaterialChange } from '@rapport/shared/text/words';
import type { ComponentProps } from 'react';
import { useCommunity } from '../../lib/shell';
import { Checkbox } from '../../ui/form/Choice';
import type { Written } from './diff/Comparison';
import { useSettled } from './use-settled';
import { t } from './words';
import styles from './Suggest.module.css';

interface MaterialProps extends ComponentProps<'input'> {
  before: Written;
  after: Written;
}

/**
 * Whether other words change what is proposed, so that supporters are asked once whether they still support it. When
 * more than a fifth of the words change, it is so whoever writes says or not, and the page says that it will.
 */
export function MaterialChoice({ before, after, ...field }: MaterialProps) {
  const { language } = useCommunity();
  const title = useSettled(after.title, 300);
  const text = useSettled(after.text, 300);
  const certain = isMaterialChange(before, { title, text }, language);
  return (
    <div className={styles.choices}>
      {certain ? (
        <Checkbox key="certain" checked disabled readOnly>
          {t('decide.material')}
        </Checkbox>
      ) : (
        <Checkbox key="choice" {...field}>
          {t('decide.material')}
        </Checkbox>
      )}
      <p role="status">{t(certain ? 'decide.materialCertain' : 'decide.materialHint')}</p>
    </div>
  );
}
