import { useCommunity, useViewer } from '../../lib/shell';
import type { Composed } from './composed-outcome';
import { t } from './form-words';
import type { Consequences } from './use-consequences';

interface WhatProps {
  values: Composed;
  consequences: Consequences | null;
}

/** Before the press, in one sentence: what moves, what is kept and fixed, who is asked, and how many people are told. */
export function WhatHappens({ values, consequences }: WhatProps) {
  const { language } = useCommunity();
  const me = useViewer()?.member.id;
  if (!consequences) return <>{t('next.unknown')}</>;
  const { people, moves } = consequences;
  const keeps = values.keepsPromiseIds?.length ?? 0;
  const fixes = values.kind === 'RELEASE' ? (values.irritantIds?.length ?? 0) : 0;
  const named = (values.builtBy ?? []).map(({ memberId }) => memberId);
  const asks = new Set(named.filter((id) => id !== '' && id !== me)).size;
  const acts = [
    moves > 0 && t('next.moves', { count: moves }),
    keeps > 0 && t('next.keeps', { count: keeps }),
    fixes > 0 && t('next.fixes', { count: fixes }),
    asks > 0 && t('next.asks', { count: asks }),
    t('next.tells', { count: people }),
  ].filter((act) => act !== false);
  const what = new Intl.ListFormat(language, { type: 'conjunction' }).format(acts);
  return <span role="status">{t('next.sentence', { what })}</span>;
}
