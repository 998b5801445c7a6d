import { Radio } from '../../ui/form/Choice';
import type { Merge } from './page-suggestion';
import type { Choice } from './resolve';
import type { Choices } from './use-choices';
import { t } from './words';
import styles from './Suggestion.module.css';

const CHOICES: readonly [Choice, 'keepPresent' | 'takeSuggested' | 'keepBoth'][] = [
  ['current', 'keepPresent'],
  ['suggested', 'takeSuggested'],
  ['both', 'keepBoth'],
];

/** Each place where both changed the same words: what it was, what it is now, what is suggested, and what stays. */
export function Conflicts({ merge, choices }: { merge: Merge; choices: Choices }) {
  return (
    <section className={styles.conflicts}>
      <h3>{t('decide.conflictsTitle', { count: merge.conflicts.length })}</h3>
      <ol>
        {merge.conflicts.map((conflict, index) => (
          <li key={`${conflict.field}${conflict.at}`}>
            <fieldset disabled={choices.stale}>
              <legend>
                {t('decide.conflict', { number: index + 1, field: t(`decide.field.${conflict.field}`) })}
              </legend>
              <dl>
                {(
                  [
                    ['before', conflict.before],
                    ['present', conflict.current],
                    ['suggested', conflict.suggested],
                  ] as const
                ).map(([key, words]) => (
                  <div key={key}>
                    <dt>{t(`decide.${key}`)}</dt>
                    <dd dir="auto">{words || <i>{t('decide.nothing')}</i>}</dd>
                  </div>
                ))}
              </dl>
              {CHOICES.map(([choice, words]) => (
                <Radio
                  key={choice}
                  name={`conflict-${index}`}
                  checked={choices.made[index] === choice}
                  onChange={() => choices.choose(index, choice)}
                >
                  {t(`decide.${words}`)}
                </Radio>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
    </section>
  );
}
