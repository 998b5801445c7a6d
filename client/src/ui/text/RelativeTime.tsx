import { t } from '../../lib/common-words';
import { useNow } from '../../lib/clock';
import { ago, dateTime } from '../../lib/format';
import { useCommunity } from '../../lib/shell';

/** How long ago something was; the exact time, in the community's time zone, is one hover away. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  const { language, timeZone } = useCommunity();
  const words = ago(Date.parse(at), now, language) ?? t('justNow');
  return (
    <time dateTime={at} title={dateTime(at, language, timeZone)}>
      {words}
    </time>
  );
}
