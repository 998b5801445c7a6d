import { Button, LinkButton } from '../../ui/button/Button';
import { PageHead } from '../../ui/layout/PageHead';
import { laterForm } from '../../ui/state/later-form';
import type { Arrival } from './use-arrival';
import { t } from './words';

const NameForm = laterForm(() => import('./NameForm').then((module) => module.NameForm), 4);

/** What stands on the page once somebody has shown who they are. */
export function ArrivalSteps({ arrival }: { arrival: Arrival }) {
  const { step, restart } = arrival;
  if (step?.at === 'name') {
    return (
      <>
        <PageHead title={t('name.title')} lead={t('name.lead')} />
        <NameForm arrival={arrival} />
      </>
    );
  }
  if (step?.at === 'refused') {
    return (
      <div role="alert">
        <PageHead title={t(`refused.${step.code}`)} lead={t(`refused.${step.code}_text`)}>
          <Button tone="strong" onClick={restart}>
            {t('refused.other')}
          </Button>
          <LinkButton to="/ideas">{t('refused.ideas')}</LinkButton>
        </PageHead>
      </div>
    );
  }
  return (
    <div role="status">
      <PageHead title={t('done.title')} lead={t('done.lead')} />
    </div>
  );
}
