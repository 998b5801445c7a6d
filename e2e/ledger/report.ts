import type { Findings } from './findings.ts';
import type { Notices } from './notices.ts';
import type { FaultResult } from './run-fault.ts';

/** One row of the table, also as it stands in the JSON file. */
export interface FaultReport {
  fault: string;
  acknowledged: number;
  refused: number;
  unknown: { all: number; hadHappened: number; reasons: Record<string, number> };
  lost: number;
  doubled: number;
  longestOutageMs: number;
  notices: { inbox: number; mails: number; lost: number; doubled: number; copies: number };
  /** Replies out of all that were no answer, or an error of the server. */
  errorShare: number;
  slowestReplyMs: number;
  notes: string[];
  passed: boolean;
  findings: Findings & { notices: string[] };
}

export function reportOf({ fault, place, findings, notes }: FaultResult, notices: Notices): FaultReport {
  const { ledger } = place;
  const unknown = ledger.entries.filter(({ wasUnknown }) => wasUnknown !== 'no');
  const hadHappened = unknown.filter(({ wasUnknown }) => wasUnknown === 'had happened').length;
  const wrong = [findings.lost, findings.doubled, findings.wrong, notices.lost, notices.doubled].flat();
  return {
    fault,
    acknowledged: ledger.of('ok').length,
    refused: ledger.of('refused').length,
    unknown: { all: unknown.length, hadHappened, reasons: Object.fromEntries(ledger.reasons) },
    lost: findings.lost.length,
    doubled: findings.doubled.length,
    longestOutageMs: ledger.longestOutageMs(),
    notices: { ...notices, lost: notices.lost.length, doubled: notices.doubled.length },
    errorShare: ledger.replies === 0 ? 0 : ledger.failures / ledger.replies,
    slowestReplyMs: Math.round(ledger.slowestMs),
    notes,
    passed: wrong.length === 0,
    findings: { ...findings, notices: [...notices.lost, ...notices.doubled] },
  };
}

const HEAD = [
  'fault',
  'acknowledged',
  'refused',
  'unknown (happened)',
  'lost',
  'doubled',
  'outage ms',
  'slowest ms',
  'notices',
  'mails',
  'lost',
  'doubled',
  'copies',
  'errors',
  '',
];

/** The table, one line a fault, and below it what was measured besides and what does not agree. */
export function tableOf(reports: readonly FaultReport[], seed: number): string {
  const rows = reports.map((one) => [
    one.fault,
    String(one.acknowledged),
    String(one.refused),
    `${one.unknown.all} (${one.unknown.hadHappened})`,
    String(one.lost),
    String(one.doubled),
    String(one.longestOutageMs),
    String(one.slowestReplyMs),
    String(one.notices.inbox),
    String(one.notices.mails),
    String(one.notices.lost),
    String(one.notices.doubled),
    String(one.notices.copies),
    `${(one.errorShare * 100).toFixed(1)} %`,
    one.passed ? 'ok' : 'FAILED',
  ]);
  const widths = HEAD.map((head, index) =>
    Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  const notes = reports.flatMap(({ fault, unknown, notes: said }) => {
    const reasons = Object.entries(unknown.reasons).map(([why, count]) => `${count} ${why}`);
    const all = reasons.length > 0 ? [...said, `replies that failed: ${reasons.join(', ')}`] : said;
    return all.map((note) => `  ${fault}: ${note}`);
  });
  const wrong = reports.flatMap(({ fault, findings }) =>
    [findings.lost, findings.doubled, findings.wrong, findings.notices]
      .flat()
      .slice(0, 20)
      .map((finding) => `  ${fault}: ${finding}`),
  );
  return [
    line(HEAD),
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(wrong.length > 0 ? ['', 'What does not agree:', ...wrong] : []),
    '',
    `seed ${seed}`,
  ].join('\n');
}
