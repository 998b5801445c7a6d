import { LogOut } from 'lucide-react';
import { t } from '../words';
import { useToast } from '../../ui/toast/toasts';

/** Ends the session and starts the page anew, so that nothing of the person stays in memory. */
export function SignOut() {
  const toast = useToast();
  const leave = async () => {
    try {
      const answer = await fetch('/api/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      if (!answer.ok) throw new TypeError(String(answer.status));
      location.assign('/');
    } catch {
      toast({ text: t('signOutFailed'), wrong: true });
    }
  };
  return (
    <button type="button" onClick={() => void leave()}>
      <LogOut size={16} aria-hidden="true" />
      {t('signOut')}
    </button>
  );
}
