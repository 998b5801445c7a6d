import { createApiTokenInput } from '@rapport/shared/inputs/account';
import { TOKEN_NAME_MAX } from '@rapport/shared/limits';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import type { TokenScope } from '../../lib/schema.generated';
import { useViewer } from '../../lib/shell';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button/Button';
import { Select } from '../../ui/form/Choice';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { CreateApiTokenDocument } from './MyTokens.generated';
import { ScopeChoice } from './ScopeChoice';
import type { Secret } from './SecretOnce';
import { t } from './words';

interface TokenFormProps {
  onMade: (secret: Secret) => void;
  onCancel: () => void;
}

const DAYS = [7, 30, 90, 365];

/** Makes a token that can do no more than the person who makes it. */
export default function TokenForm({ onMade, onCancel }: TokenFormProps) {
  const role = useViewer()?.member.role ?? 'CUSTOMER';
  const scopes: TokenScope[] = [
    'READ',
    'PARTICIPATE',
    ...(role === 'CUSTOMER' ? [] : (['STAFF'] as const)),
    ...(role === 'ADMIN' ? (['ADMIN'] as const) : []),
  ];
  const [create] = useWrite(CreateApiTokenDocument);
  const form = useForm({
    schema: createApiTokenInput,
    defaults: { name: '', scopes: ['READ'] as TokenScope[], expiresInDays: 30 },
    onSend: async (input) => {
      const outcome = await create({ variables: { input } });
      if (outcome.ok) onMade({ name: outcome.value.token.name, secret: outcome.value.secret });
      return outcome;
    },
  });
  return (
    <Form
      label={t('tokens.new')}
      onSubmit={form.submit}
      problem={form.problem}
      acts={
        <>
          <Button tone="plain" onClick={onCancel}>
            {c('cancel')}
          </Button>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('tokens.send')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        limit={TOKEN_NAME_MAX}
        autoFocus
        autoComplete="off"
        dir="auto"
        error={form.errorOf('name')}
        {...form.register('name')}
      />
      <ScopeChoice
        offered={scopes}
        chosen={form.watch('scopes')}
        error={form.errorOf('scopes')}
        onChange={(chosen) => form.setValue('scopes', chosen, { shouldDirty: true, shouldValidate: true })}
      />
      <Select
        label={t('tokens.days')}
        error={form.errorOf('expiresInDays')}
        {...form.register('expiresInDays', { valueAsNumber: true })}
      >
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {t('tokens.day', { count: days })}
          </option>
        ))}
      </Select>
    </Form>
  );
}
