import type { Measure } from '../bench.js';
import type { Row } from '../report.js';

/** What a part of a page weighs in bytes, and may weigh at most. */
export interface Weight {
  page: string;
  what: string;
  bytes: number;
  limit: number;
}

/** P7: the heaviest page of each kind. @throws Error when the client has not been built. */
export function byWeight(weigh: () => Weight[] | null): Measure {
  return async () => {
    const weights = weigh();
    if (!weights) {
      throw new Error('There is no built client.');
    }
    const kinds = [...new Set(weights.map(({ what }) => what))];
    return kinds.flatMap((kind): Row[] => {
      const [heaviest] = weights
        .filter(({ what }) => what === kind)
        .toSorted((one, other) => other.bytes - one.bytes);
      return heaviest
        ? [
            {
              id: 'P7',
              what: `${kind}, heaviest: ${heaviest.page}`,
              value: heaviest.bytes / 1000,
              unit: 'kB',
              bar: { kind: 'most', value: heaviest.limit / 1000 },
            },
          ]
        : [];
    });
  };
}
