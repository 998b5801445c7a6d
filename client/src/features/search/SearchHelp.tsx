import { fill } from '../../lib/words';
import { SideSection } from '../../ui/layout/Columns';
import { t } from './words';

/** What the search understands beyond plain words. */
export function SearchHelp() {
  return (
    <SideSection title={t('help.title')}>
      <ul>
        <li>{fill(t('help.quotes'), { example: <b>{t('help.quotesExample')}</b> })}</li>
        <li>{fill(t('help.minus'), { example: <b>{t('help.minusExample')}</b> })}</li>
        <li>{t('help.start')}</li>
      </ul>
    </SideSection>
  );
}
