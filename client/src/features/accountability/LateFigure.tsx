import { Facts } from './Facts';
import { FigureSection } from './FigureSection';
import type { Figures } from './figures';
import { t } from './words';

interface LateProps {
  id: 'waiting' | 'team' | 'purposes';
  figure: Figures['waiting'];
}

/** What waits, and what of it for too long; the link leads to those. */
export function LateFigure({ id, figure }: LateProps) {
  const { n, late } = figure;
  return (
    <FigureSection id={id} figure={figure} count={late}>
      <Facts
        facts={[
          { name: t(`${id}.n`), value: n },
          { name: t(`${id}.late`), value: late, late: late > 0 },
        ]}
      />
    </FigureSection>
  );
}
