import type { Report } from '../../check/kit/report.ts';
import { Checker, type FileNews } from './checker.ts';

/** A request to the worker. */
export interface Question {
  /** Files that changed since the last question. */
  news: FileNews[];
  /** yyyy-mm-dd */
  today: string;
  /** Files to substitute for this request; null removes one. */
  others?: ReadonlyMap<string, Uint8Array | null> | undefined;
}

/** A response of the worker. */
export interface Answer {
  report: Report;
}

/** Answers questions until the page is closed. */
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
