import type { WholePromise } from './promise';

export type HistoryEntry =
  | { kind: 'made'; id: string; at: string }
  | { kind: 'moved'; id: string; at: string; date: WholePromise['dates'][number] }
  | { kind: 'handedOver'; id: string; at: string; handOver: WholePromise['handOvers'][number] }
  | { kind: 'ended'; id: string; at: string };

/** What became of a promise in the order in which it happened: made, moved, handed over, ended. */
export function historyOf({ madeAt, dates, handOvers, closedAt }: WholePromise): HistoryEntry[] {
  return [
    { kind: 'made' as const, id: 'made', at: madeAt },
    ...[
      ...dates.map((date) => ({ kind: 'moved' as const, id: date.id, at: date.at, date })),
      ...handOvers.map((handOver) => ({
        kind: 'handedOver' as const,
        id: handOver.id,
        at: handOver.at,
        handOver,
      })),
    ].toSorted((a, b) => a.at.localeCompare(b.at)),
    ...(closedAt ? [{ kind: 'ended' as const, id: 'ended', at: closedAt }] : []),
  ];
}
