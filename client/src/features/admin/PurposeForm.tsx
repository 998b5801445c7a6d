import { setPurposeInput } from '@rapport/shared/inputs/space';
import { PURPOSE_PART_MAX } from '@rapport/shared/limits';
import { Link } from 'react-router';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { fill } from '../../lib/words';
import { Button } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor';
import { RelativeTime } from '../../ui/text/RelativeTime';
import { useToast } from '../../ui/toast/toasts';
import { SetPurposeDocument, type StandingPurposeFragment } from './Space.generated';
import { t } from './words';

interface PurposeProps {
  slug: string;
  space: Pick<StandingPurposeFragment, 'id' | 'purpose'>;
}

/** What a space is for, as a new version (practice 0.1): what we hope to gain may not stay unsaid. */
export function PurposeForm({ slug, space }: PurposeProps) {
  const toast = useToast();
  const [set] = useWrite(SetPurposeDocument);
  const { purpose } = space;
  const form = useForm({
    schema: setPurposeInput,
    defaults: {
      spaceId: space.id,
      gain: purpose?.gain ?? '',
      offer: purpose?.offer ?? '',
      limits: purpose?.limits ?? '',
    },
    onSend: async (input) => {
      const outcome = await set({ variables: { input } });
      if (outcome.ok) toast({ text: t('space.purposeSaved') });
      return outcome;
    },
  });
  return (
    <Form
      label={t('space.purpose')}
      onSubmit={form.submit}
      problem={form.problem}
      next={
        purpose && (
          <>
            {fill(t('space.purposeVersion', { number: purpose.version }), {
              when: <RelativeTime at={purpose.createdAt} />,
            })}{' '}
            <Link to={`/spaces/${slug}/purpose`}>{t('space.versions')}</Link>
          </>
        )
      }
      acts={
        <Button tone="strong" type="submit" busy={form.busy}>
          {t('space.savePurpose')}
        </Button>
      }
    >
      {(['gain', 'offer', 'limits'] as const).map((part) => (
        <MarkdownEditor
          pictures={false}
          key={part}
          label={t(`space.${part}`)}
          hint={part === 'gain' && t('space.gainHint')}
          limit={PURPOSE_PART_MAX}
          rows={3}
          error={form.errorOf(part)}
          {...form.register(part)}
        />
      ))}
    </Form>
  );
}
