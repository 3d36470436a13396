import { signal } from '@preact/signals';
import type { Report } from '../../check/kit/report.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import type { CheckClient, QuestionName } from '../check/client.ts';
import { today } from '../day.ts';

/** What the check says of what lies in the folder and is typed. */
export const report = signal<Report | undefined>(undefined);
export const isChecking = signal(false);

let checker: CheckClient | undefined;
export const useChecker = (client: CheckClient) => {
  checker = client;
};

/** Tells the check what a file holds now; undefined where it is gone. */
export function tell(file: string, bytes: Bytes | undefined, size?: number): void {
  checker?.put({ file, bytes, ...(size !== undefined && { size }) });
}

let lastCheck = 0;
let newest: Promise<void> = Promise.resolve();
let isAsked = false;

/** Runs the check over what is there and typed, and ends when the newest check asked for is reported. */
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

/** What the check would say with other files; null where one is to be gone. */
export async function reportWith(
  others: ReadonlyMap<string, Uint8Array | null>,
  name: QuestionName = 'act',
): Promise<Report> {
  if (!checker) throw new Error('the check has not started');
  return checker.ask(name, today(), others);
}

/** How many errors a file has. */
export const errorsOf = (file: string) =>
  (report.value?.diagnostics ?? []).filter(
    (each) => each.file === file && each.severity === 'error',
  ).length;
