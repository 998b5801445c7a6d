import { createWebhookInput } from '@rapport/shared/inputs/webhook';
import { WEBHOOK_NAME_MAX, WEBHOOK_URL_MAX } from '@rapport/shared/limits';
import { WEBHOOK_FORMATS } from '@rapport/shared/vocabulary';
import { useEffect, useRef, type ReactNode } from 'react';
import { useForm } from '../../lib/form';
import type { Problem } from '../../lib/problems';
import type { WebhookFormat, WebhookKind } from '../../lib/schema.generated';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { KindChoice } from './KindChoice';
import { SpaceChoice, type OfferedSpace } from './SpaceChoice';
import { t } from './words';

export interface Choices {
  name: string;
  url: string;
  format: WebhookFormat;
  kinds: WebhookKind[];
  spaceIds: string[] | null;
  includesClosed: boolean;
}

interface FormProps {
  /** It was opened to be filled, so its first field takes the focus. */
  fresh?: boolean;
  label: string;
  defaults: Choices;
  spaces: readonly OfferedSpace[];
  send: string;
  /** What stands before the button that sends. */
  acts?: ReactNode;
  onSend: (choices: Choices) => Promise<{ ok: true } | { ok: false; problem: Problem | null }>;
}

/** What a webhook is: name, address, what it hears of and where. */
export default function WebhookForm({ fresh, label, defaults, spaces, send, acts, onSend }: FormProps) {
  const form = useForm({ schema: createWebhookInput, defaults, onSend });
  const { errors, isSubmitted, submitCount } = form.formState;
  const set = { shouldDirty: true, shouldValidate: isSubmitted };
  const kinds = useRef<HTMLInputElement>(null);
  const spaceChoice = useRef<HTMLInputElement>(null);
  const wrong = (['name', 'url', 'format', 'kinds', 'spaceIds'] as const).find((path) => errors[path]);
  // The form library knows fields of text and moves the focus to them; not to what is chosen.
  const sent = useRef(0);
  useEffect(() => {
    if (sent.current === submitCount) return;
    sent.current = submitCount;
    if (wrong === 'kinds') kinds.current?.focus();
    if (wrong === 'spaceIds') spaceChoice.current?.focus();
  }, [submitCount, wrong]);
  const errorOfChoice = (path: 'kinds' | 'spaceIds') =>
    errors[path]?.message === 'REQUIRED' ? t('form.chooseOne') : form.errorOf(path);
  return (
    <Form
      label={label}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          {acts}
          <Button tone="strong" type="submit" busy={form.busy}>
            {send}
          </Button>
        </>
      }
    >
      <TextField
        label={t('form.name')}
        hint={t('form.nameHint')}
        limit={WEBHOOK_NAME_MAX}
        autoComplete="off"
        autoFocus={fresh}
        dir="auto"
        error={form.errorOf('name')}
        {...form.register('name')}
      />
      <TextField
        type="url"
        inputMode="url"
        label={t('form.url')}
        hint={t('form.urlHint')}
        limit={WEBHOOK_URL_MAX}
        autoComplete="off"
        spellCheck={false}
        error={form.errorOf('url')}
        {...form.register('url')}
      />
      <Select
        label={t('form.format')}
        hint={t('form.formatHint')}
        error={form.errorOf('format')}
        {...form.register('format')}
      >
        {WEBHOOK_FORMATS.map((format) => (
          <option key={format} value={format}>
            {t(`form.formats.${format}`)}
          </option>
        ))}
      </Select>
      <KindChoice
        chosen={form.watch('kinds')}
        first={kinds}
        error={errorOfChoice('kinds')}
        onChange={(kinds) => form.setValue('kinds', kinds, set)}
      />
      <SpaceChoice
        offered={spaces}
        chosen={form.watch('spaceIds') ?? null}
        includesClosed={form.watch('includesClosed')}
        first={spaceChoice}
        error={errorOfChoice('spaceIds')}
        onChange={(spaceIds, includesClosed) => {
          form.setValue('includesClosed', includesClosed, set);
          form.setValue('spaceIds', spaceIds, set);
        }}
      />
    </Form>
  );
}
