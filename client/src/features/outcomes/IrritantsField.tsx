import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { Button } from '../../ui/button/Button';
import { FormPart } from '../../ui/form/Parts';
import { ChooseOne } from '../irritants/ChooseOne';
import { IrritantsToFixDocument } from './Compose.generated';
import type { ComposeForm } from './composed-outcome';
import { t } from './form-words';
import { ToggleList } from './ToggleList';
import type { TiedIdea } from './use-tied-ideas';
import styles from './Compose.module.css';

/**
 * What it puts right: the open irritants that the tied ideas answer, and others found by their words. They are fixed the
 * quiet way (practice 0.19), so a small win has none.
 */
export function IrritantsField({ form, ideas }: { form: ComposeForm; ideas: readonly TiedIdea[] }) {
  const client = useApolloClient();
  const [finding, setFinding] = useState(false);
  const chosen = form.watch('irritantIds') ?? [];
  const known = form.watch('known');
  const find = useCallback(
    async (query: string) => {
      const { data } = await client.query({
        query: IrritantsToFixDocument,
        variables: { query },
        fetchPolicy: 'no-cache',
      });
      return (data?.search.edges ?? []).flatMap(({ node: { irritant } }) =>
        irritant?.state === 'OPEN'
          ? [
              {
                id: irritant.id,
                title: irritant.title,
                facts: t('irritants.people', { count: irritant.reportCount }),
              },
            ]
          : [],
      );
    },
    [client],
  );
  const answered = ideas.flatMap(({ irritants }) => irritants.filter(({ state }) => state === 'OPEN'));
  const titles = new Map([
    ...Object.entries(known.titles).filter(([id]) => chosen.includes(id)),
    ...answered.map(({ id, title }): [string, string] => [id, title]),
  ]);
  const choose = (ids: string[]) => form.setValue('irritantIds', ids, { shouldDirty: true });
  const add = (id: string, title: string) => {
    form.setValue('known', { ...known, titles: { ...known.titles, [id]: title } });
    if (!chosen.includes(id)) choose([...chosen, id]);
    setFinding(false);
  };
  const error = form.errorOf('irritantIds');
  return (
    <FormPart legend={t('irritants.legend')} hint={t('irritants.lead')}>
      <ToggleList
        things={[...titles].map(([id, title]) => ({ id, words: <span dir="auto">{title}</span> }))}
        chosen={chosen}
        onChange={choose}
      />
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      {finding ? (
        <ChooseOne label={t('irritants.find')} find={find} chosen={null} onChoose={add} />
      ) : (
        <p>
          <Button small onClick={() => setFinding(true)}>
            {t(titles.size > 0 ? 'irritants.addMore' : 'irritants.add')}
          </Button>
        </p>
      )}
    </FormPart>
  );
}
