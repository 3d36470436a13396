import type { Report } from '../../check/kit/report.ts';
import { Checker, type FileNews } from './checker.ts';

/** What the page asks of the worker. */
export interface Question {
  /** Files that changed since the last question. */
  news: FileNews[];
  /** yyyy-mm-dd */
  today: string;
  /** Asks what the check would say with these files; null where one is to be gone. */
  others?: ReadonlyMap<string, Uint8Array | null> | undefined;
}

/** What it answers. */
export interface Answer {
  report: Report;
}

/** Answers questions for as long as the page stands. */
export function answerQuestions(scope: WorkerScope): void {
  const checker = new Checker();
  scope.onmessage = ({ data: { news, today, others } }) => {
    checker.put(news);
    scope.postMessage({ report: checker.check(today, others) });
  };
}

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  onmessage: ((event: { data: Question }) => void) | null;
  postMessage: (answer: Answer) => void;
}
