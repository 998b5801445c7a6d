import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { FieldPath, FieldPathValue, FieldValues, UseFormReturn } from 'react-hook-form';
import { useViewer } from '../../lib/shell';
import { Button } from '../../ui/button/Button';
import { CardToFillFromDocument } from './FillIn.generated';
import { t } from './words';
import styles from './FillIn.module.css';

interface FromCardProps<TValues extends FieldValues> {
  form: Pick<UseFormReturn<TValues>, 'getValues' | 'setValue' | 'reset' | 'watch'> & {
    draft: { restoredAt: number | null };
  };
  /** The field for the words of the card, and the one for the year. */
  text: FieldPath<TValues>;
  year?: FieldPath<TValues>;
}

/**
 * Spares somebody what they have told before: the form begins with what their card says if they chose so, and else one
 * press takes it over (practice 4.11). Only what they wrote themselves, only into empty fields, and never over a draft.
 */
export function FromCard<TValues extends FieldValues>({ form, text, year }: FromCardProps<TValues>) {
  const viewer = useViewer();
  const { data } = useQuery(CardToFillFromDocument, { skip: !viewer });
  const [how, setHow] = useState<'filled' | 'taken' | null>(null);
  const looked = useRef(false);
  const card = data?.viewer?.member.contextCard;
  const wanted = data?.viewer?.preferences.fillFromCard ?? false;
  const restored = form.draft.restoredAt !== null;
  const given: [FieldPath<TValues>, string | number | null | undefined][] = [
    [text, card?.text],
    ...(year ? [[year, card?.sinceYear] as [FieldPath<TValues>, number | null | undefined]] : []),
  ];
  const isEmpty = (name: FieldPath<TValues>) => {
    const value: unknown = form.getValues(name);
    return value === '' || value === null || value === undefined;
  };
  const missing = given.filter(([name, value]) => value && isEmpty(name));

  useEffect(() => {
    if (!card || looked.current) return;
    looked.current = true;
    if (!wanted || restored || missing.length === 0) return;
    // As a reset, so that what nobody typed is no draft yet, and a draft that comes later stands above it.
    form.reset({ ...form.getValues(), ...Object.fromEntries(missing) }, { keepDefaultValues: true });
    setHow('filled');
  }, [card, wanted, restored, missing, form]);

  const put = (name: FieldPath<TValues>, value: unknown) =>
    form.setValue(name, value as FieldPathValue<TValues, FieldPath<TValues>>, { shouldDirty: true });
  const takeOver = () => {
    missing.forEach(([name, value]) => put(name, value));
    setHow('taken');
  };
  const leaveOut = () => {
    // What was changed since is theirs.
    given.forEach(([name, value]) => form.getValues(name) === value && put(name, name === text ? '' : null));
    setHow(null);
  };
  // Read again whenever something is typed.
  form.watch(text);
  if (!card || (how && restored)) return null;
  if (!how && missing.length === 0) return null;
  return (
    <div className={styles.from}>
      <p className={styles.quiet} role="status">
        {t(how ?? 'takeText')}
      </p>
      <Button small onClick={how ? leaveOut : takeOver}>
        {t(how ? 'leaveOut' : 'take')}
      </Button>
    </div>
  );
}
