import { editConversationInput } from '@rapport/shared/inputs/conversation';
import { useNavigate } from 'react-router';
import { t as c } from '../../lib/common-words';
import { useForm } from '../../lib/form';
import { useWrite } from '../../lib/write';
import { Button, LinkButton } from '../../ui/button/Button';
import { Form } from '../../ui/form/Form';
import { useToast } from '../../ui/toast/toasts';
import { EditConversationDocument, type ConversationToEditQuery } from './Conversations.generated';
import { t } from './words';
import { DoubtsOfConversation, TextOfConversation, TitleOfConversation } from './WordsFields';

type Editable = NonNullable<ConversationToEditQuery['conversation']>;

/** Changes one's own conversation; people see that it was changed. */
export default function EditForm({ conversation }: { conversation: Editable }) {
  const navigate = useNavigate();
  const toast = useToast();
  const [edit] = useWrite(EditConversationDocument);
  const form = useForm({
    schema: editConversationInput,
    defaults: {
      conversationId: conversation.id,
      title: conversation.title,
      text: conversation.text,
      doubts: conversation.doubts ?? '',
    },
    draft: { kind: 'CONVERSATION', subject: conversation.id },
    onSend: async (input) => {
      const outcome = await edit({ variables: { input } });
      if (outcome.ok) {
        await navigate(outcome.value.conversation.path);
        toast({ text: t('edit.saved') });
      }
      return outcome;
    },
  });
  return (
    <Form
      label={t('edit.title')}
      onSubmit={form.submit}
      problem={form.problem}
      draft={form.draft}
      acts={
        <>
          <LinkButton tone="plain" to={conversation.path}>
            {c('cancel')}
          </LinkButton>
          <Button tone="strong" type="submit" busy={form.busy}>
            {t('edit.send')}
          </Button>
        </>
      }
    >
      <TitleOfConversation field={form.register('title')} error={form.errorOf('title')} />
      <TextOfConversation field={form.register('text')} error={form.errorOf('text')} />
      <DoubtsOfConversation field={form.register('doubts')} error={form.errorOf('doubts')} />
    </Form>
  );
}
