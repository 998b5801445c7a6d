import { useId, type ComponentProps } from 'react';
import { Radio } from './Choice';
import styles from './Choices.module.css';

interface ChoicesProps<Value extends string> {
  legend: string;
  /** Of the form library: name, ref and the rest. */
  field: ComponentProps<'input'>;
  values: readonly Value[];
  wordsOf: (value: Value) => string;
  error?: string;
}

/** One of a few answers, each as large as a thumb: a group of radios, so that arrows and screen readers know it. */
export function Choices<Value extends string>({
  legend,
  field,
  values,
  wordsOf,
  error,
}: ChoicesProps<Value>) {
  const errorId = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={error ? errorId : undefined}>
      <legend>{legend}</legend>
      <div>
        {values.map((value) => (
          <Radio key={value} {...field} value={value} aria-invalid={error ? true : undefined}>
            {wordsOf(value)}
          </Radio>
        ))}
      </div>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
