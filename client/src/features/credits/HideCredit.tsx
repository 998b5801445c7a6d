import type { CreditConsent } from '../../lib/schema.generated';
import { Button } from '../../ui/button/Button';
import { t } from './act-words';
import { useAnswer } from './use-answer';

/** Stops a credit of the viewer from being shown, where it is shown. */
export default function HideCredit({
  credit,
}: {
  credit: { id: string; what: string; consent: CreditConsent };
}) {
  const { answer, busy } = useAnswer(credit);
  return (
    <Button
      tone="plain"
      busy={busy}
      aria-label={t('hideLabel', { what: credit.what })}
      onClick={() => answer(false)}
    >
      {t('hide')}
    </Button>
  );
}
