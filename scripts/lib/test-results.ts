import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Outcome } from './run-tool.ts';
import { root } from './server-source.ts';

/** What one step found. */
export interface Result {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
  /** What failed, a line each, where the step can tell. */
  failures?: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    status: string;
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
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
  const failures = report.testResults.flatMap(failuresOf);
  const failed = code !== 0 && failures.length === 0 ? 1 : failures.length;
  return { passed: report.numPassedTests, failed, output, failures };
}

/** A line for each test of a file that failed, or one for a file that could not be loaded. */
function failuresOf(file: VitestReport['testResults'][number]): string[] {
  const line = (what: string, message = ''): string => {
    const [reason = ''] = stripVTControlCharacters(message).split('\n');
    return `${relative(root, file.name)} > ${what}: ${reason.slice(0, 300)}`;
  };
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0 && file.status === 'failed') return [line('(not loaded)', file.message)];
  return tests.map((test) => line(test.fullName, test.failureMessages[0]));
}
