import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './run-tool.ts';

/** What one step found. */
export interface Result {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; name: string; assertionResults: { status: string }[] }[];
}

/** A check that either holds or does not counts as one. */
export function checkResult({ code, output }: Outcome): Result {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * Counts the tests of a Vitest run. A file that could not even be loaded counts as one failure, and so does
 * a run that failed outside any test.
 */
export function vitestResult({ code, output }: Outcome, reportPath: string): Result {
  if (!existsSync(reportPath)) return { passed: 0, failed: 1, output };
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}
