import { Link } from 'react-router';
import { useWrite } from '../../lib/write';
import { useTell } from '../../ui/toast/tell';
import type { MenuEntry } from './irritant-menu';
import type { PageIrritant } from './page-irritant';
import type { SteeringAct } from './Steering';
import { LetGoDocument, UnmarkSameDocument } from './SteerIrritant.generated';
import { useWithdrawal } from './use-withdrawal';
import { t } from './words';

interface MenuProps {
  irritant: PageIrritant;
  entries: MenuEntry[];
  onOpen: (act: SteeringAct) => void;
}

/** What the author and the team can do with an irritant, in its menu. Visitors load none of it. */
export default function IrritantMenu({ irritant, entries, onOpen }: MenuProps) {
  const tell = useTell();
  const { withdraw } = useWithdrawal(irritant.id);
  const [unmark] = useWrite(UnmarkSameDocument);
  const [letGo] = useWrite(LetGoDocument);
  const variables = { irritantId: irritant.id };
  const act = (entry: Exclude<MenuEntry, 'edit'>) => {
    switch (entry) {
      case 'withdraw':
        return withdraw();
      case 'unsame':
        return void unmark({ variables }).then((outcome) => tell(outcome, { text: t('page.unsamed') }));
      case 'letGo':
        return void letGo({ variables }).then((outcome) => tell(outcome, { text: t('page.letWent') }));
      default:
        return onOpen(entry);
    }
  };
  return entries.map((entry) =>
    entry === 'edit' ? (
      <Link key={entry} to={`${irritant.path}/edit`}>
        {t('page.edit')}
      </Link>
    ) : (
      <button key={entry} type="button" onClick={() => act(entry)}>
        {t(`page.${entry}`)}
      </button>
    ),
  );
}
