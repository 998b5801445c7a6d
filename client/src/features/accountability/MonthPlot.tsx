import { useCommunity } from '../../lib/shell';
import { monthName } from './time';
import styles from './Plot.module.css';

export interface Mark {
  /** YYYY-MM. */
  month: string;
  /** From here to there; bars begin at 0. Null where there is nothing. */
  from: number | null;
  to: number | null;
  /** The part of a bar that is as it should be. */
  good?: number;
}

interface PlotProps {
  marks: readonly Mark[];
  /** What it shows, in a sentence. */
  label: string;
  /** What its marks mean, to be read below it. */
  caption: string;
  /** Spans from one value to another, or bars from nothing. */
  as: 'spans' | 'bars';
  /** Shares reach up to the whole; counts to the most there is. */
  scale?: 'count' | 'share';
  /** A value as it stands at the axis. */
  shown: (value: number) => string;
}

const STEP = 40;
const LEFT = 76;
const HIGH = 120;
const TOP = 12;

/** Twelve months side by side, drawn by hand: looking at them beats reading them. The table below says the same. */
export function MonthPlot({ marks, label, caption, as, shown, scale = 'count' }: PlotProps) {
  const { language } = useCommunity();
  const most = scale === 'share' ? 1 : Math.max(1, ...marks.map(({ to }) => to ?? 0));
  const y = (value: number): number => TOP + HIGH - (value / most) * HIGH;
  const width = LEFT + marks.length * STEP;
  return (
    <figure>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${width} ${TOP + HIGH + 26}`}
        role="img"
        aria-label={label}
        preserveAspectRatio="xMinYMid meet"
      >
        {[0, most].map((value) => (
          <g key={value}>
            <line className={styles.line} x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
            <text className={styles.scale} x={LEFT - 8} y={y(value) + 4}>
              {value === 0 ? '0' : shown(value)}
            </text>
          </g>
        ))}
        {marks.map(({ month, from, to, good }, place) => {
          const x = LEFT + place * STEP + STEP / 2;
          return (
            <g key={month}>
              <text className={styles.month} x={x} y={TOP + HIGH + 18}>
                {monthName(month, language, 'short')}
              </text>
              {as === 'bars' && to !== null && to > 0 && (
                <rect className={styles.rest} x={x - 10} width={20} y={y(to)} height={y(0) - y(to)} />
              )}
              {as === 'bars' && good !== undefined && good > 0 && (
                <rect className={styles.bar} x={x - 10} width={20} y={y(good)} height={y(0) - y(good)} />
              )}
              {as === 'spans' && from !== null && to !== null && (
                <>
                  <line className={styles.span} x1={x} x2={x} y1={y(from)} y2={y(to)} />
                  <circle className={styles.half} cx={x} cy={y(from)} r={4} />
                  <circle className={styles.nine} cx={x} cy={y(to)} r={6} />
                </>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
