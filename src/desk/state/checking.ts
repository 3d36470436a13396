import { signal } from '@preact/signals';
import type { Report } from '../../check/kit/report.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import type { CheckClient, QuestionName } from '../check/client.ts';
import { today } from '../day.ts';

/** The report on the folder including unsaved edits. */
export const report = signal<Report | undefined>(undefined);
/** Whether the report is older than the edits. */
export const isChecking = signal(false);

let checker: CheckClient | undefined;
/** Sets the worker that checks. */
export const useChecker = (client: CheckClient) => {
  checker = client;
};

/** Reports a file's new content to the check; undefined if it is gone. */
export function tell(file: string, bytes: Bytes | undefined, size?: number): void {
  checker?.put({ file, bytes, ...(size !== undefined && { size }) });
}

let lastCheck = 0;
let newest: Promise<void> = Promise.resolve();
let isAsked = false;

/** Runs the check including unsaved edits; resolves when the latest requested report is there. */
export function runCheck(): Promise<void> {
  newest = check();
  return newest;
}

async function check(): Promise<void> {
  if (!checker) return;
  lastCheck += 1;
  const turn = lastCheck;
  isChecking.value = true;
  const answer = await checker.ask('folder', today());
  if (turn !== lastCheck) return newest;
  report.value = answer;
  isChecking.value = false;
}

/** Runs it once typing has paused. */
export function checkSoon(): void {
  if (isAsked) return;
  isAsked = true;
  isChecking.value = true;
  setTimeout(() => {
    isAsked = false;
    void runCheck();
  }, 150);
}

/** The report with other files; null removes one. */
export async function reportWith(
  others: ReadonlyMap<string, Uint8Array | null>,
  name: QuestionName = 'act',
): Promise<Report> {
  if (!checker)
    throw new Error('The check has not started: run it (runCheck) before asking for a report.');
  return checker.ask(name, today(), others);
}

/** Number of errors of a file. */
export const errorsOf = (file: string) =>
  (report.value?.diagnostics ?? []).filter(
    (each) => each.file === file && each.severity === 'error',
  ).length;
