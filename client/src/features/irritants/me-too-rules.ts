import type { MeTooIrritantFragment } from './MeToo.generated';

/** The unmasked fields of the fragment `MeTooIrritant`. */
export type MeTooIrritant = Omit<MeTooIrritantFragment, ' $fragmentName'>;

/**
 * The irritant as it will most likely be once "me too" is said or taken back: shown at once, replaced by the server's
 * answer. Everybody is counted once.
 */
export function withReport<T extends MeTooIrritant>(
  irritant: T,
  report: { situation: string | null } | null,
): T {
  const before = irritant.viewerReport;
  return {
    ...irritant,
    reportCount: irritant.reportCount + Number(report !== null) - Number(before !== null),
    viewerReport: report && {
      __typename: 'Report' as const,
      id: before?.id ?? `new-report-${irritant.id}`,
      ...report,
    },
    thread: { ...irritant.thread, viewerFollows: irritant.thread.viewerFollows || report !== null },
  };
}
