import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useCallback, useEffect, useState } from 'react';
import {
  useForm as useHookForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
} from 'react-hook-form';
import type { ZodType } from 'zod';
import type { DraftPlace } from './drafts';
import { sentenceOf } from './field-sentences';
import type { Problem } from './problems';
import { useDraft } from './use-draft';

interface FormOptions<TValues extends FieldValues, TParsed> {
  /** The zod input of @rapport/shared that the server parses with as well. */
  schema: ZodType<TParsed, TValues>;
  defaults: DefaultValues<TValues>;
  /** Where what is typed is kept; none for forms that are quick to fill again. */
  draft?: DraftPlace;
  /** Sends, mostly by `useWrite`. The draft goes when it went through, and stays while a visitor signs in. */
  onSend: (values: TParsed) => Promise<{ ok: true } | { ok: false; problem: Problem | null }>;
}

/**
 * The one way to make a form: parsed by the shared schema, refusals of the server put next to their fields, what
 * is typed kept as a draft, and nothing lost when sending fails. Load it lazily: it brings zod and the form library.
 */
export function useForm<TValues extends FieldValues, TParsed>(options: FormOptions<TValues, TParsed>) {
  const { schema, defaults, draft: place, onSend } = options;
  const [problem, setProblem] = useState<string | null>(null);
  const form = useHookForm<TValues, unknown, TParsed>({
    defaultValues: defaults,
    resolver: standardSchemaResolver(schema) as unknown as Resolver<TValues, unknown, TParsed>,
  });
  const draft = useDraft<TValues>(
    place ?? null,
    (values) => form.reset({ ...defaults, ...values }, { keepDefaultValues: true }),
    useCallback(() => {
      form.reset();
      setProblem(null);
    }, [form]),
  );
  const { keep, drop } = draft;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          // Without a name it is a reset, not something typed.
          if (name) keep(values);
        },
      }),
    [form, keep],
  );

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    const outcome = await onSend(values);
    if (outcome.ok) return drop();
    const refused = outcome.problem;
    if (!refused) return;
    const unplaced = (refused.fields ?? []).filter((field) => !hasField(form.getValues(), field.path));
    for (const [index, { path, message }] of (refused.fields ?? []).entries()) {
      form.setError(path as FieldPath<TValues>, { message }, { shouldFocus: index === 0 });
    }
    if (!refused.fields?.length || unplaced.length) {
      setProblem([refused.message, ...unplaced.map((field) => field.message)].join(' '));
    }
  });

  return {
    ...form,
    submit,
    busy: form.formState.isSubmitting,
    problem,
    draft,
    /** Words for what is wrong with a field. */
    errorOf: (path: FieldPath<TValues>): string | undefined => {
      const message = form.getFieldState(path, form.formState).error?.message;
      // Nothing chosen is not something unknown.
      return sentenceOf(message === 'UNKNOWN' && form.getValues(path) === '' ? 'REQUIRED' : message);
    },
  };
}

const hasField = (values: object, path: string): boolean => (path.split('.')[0] ?? '') in values;
