import { fill } from '../../lib/words';
import { PageHead } from '../../ui/layout/PageHead';
import { laterForm } from '../../ui/state/later-form';
import { MailBox } from './MailBox';
import type { Arrival } from './use-arrival';
import { t } from './words';

const CodeForm = laterForm(() => import('./CodeForm').then((module) => module.CodeForm), 4);

interface CodeStepProps {
  email: string;
  to: string;
  mailAt: string | null;
  arrival: Arrival;
  onOther: () => void;
}

/** After a code was asked for. The words are the same for every address, known or not. */
export function CodeStep({ email, to, mailAt, arrival, onOther }: CodeStepProps) {
  return (
    <>
      <PageHead title={t('code.title')} lead={fill(t('code.lead'), { email: <b>{email}</b> })} />
      <MailBox at={mailAt} />
      <CodeForm email={email} returnTo={to} arrival={arrival} onOther={onOther} />
    </>
  );
}
