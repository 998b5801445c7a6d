import { Form } from 'react-router';
import { usePage } from '../../lib/use-page';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { SectionTitle } from '../../ui/layout/PageHead';
import type { Compared } from './compared';
import { Comparison } from './diff/Comparison';
import { IdeaTextsDocument, type IdeaVersionsQuery } from './Versions.generated';
import { t } from './words';
import styles from './Versions.module.css';

interface ComparedProps {
  idea: NonNullable<IdeaVersionsQuery['idea']>;
  compared: Compared;
}

/** Two versions compared word by word, and the choice of which: a form that also works without JavaScript. */
export function ComparedVersions({ idea, compared }: ComparedProps) {
  const { from, to } = compared;
  const { idea: read } = usePage(IdeaTextsDocument, { number: idea.number, revisions: [from, to] });
  const wording = (wanted: number) => read?.revisions.find(({ number }) => number === wanted);
  const [before, after] = [wording(from), wording(to)];
  const numbers = idea.revisions.map(({ number }) => number).toSorted((one, other) => one - other);
  const name = (number: number) =>
    t(number === idea.revision ? 'versions.optionNow' : 'versions.option', { number });
  return (
    <section aria-labelledby="compared">
      <Form
        key={`${from} ${to}`}
        method="get"
        action={`${idea.path}/versions`}
        className={styles.choose}
        aria-label={t('versions.compareTitle')}
        preventScrollReset
      >
        {(['from', 'to'] as const).map((end) => (
          <Select key={end} label={t(`versions.${end}`)} name={end} defaultValue={compared[end]}>
            {numbers.map((number) => (
              <option key={number} value={number}>
                {name(number)}
              </option>
            ))}
          </Select>
        ))}
        <Button type="submit">{t('versions.compare')}</Button>
      </Form>
      <SectionTitle id="compared">{t('versions.comparing', { from, to })}</SectionTitle>
      {before && after && <Comparison before={before} after={after} names={[name(from), name(to)]} />}
    </section>
  );
}
