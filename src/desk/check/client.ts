import type { Report } from '../../check/kit/report.ts';
import type { FileNews } from './checker.ts';
import type { Answer, Question } from './worker.ts';

/** The check in a worker, so that typing never waits for it. */
export interface CheckClient {
  /** Reports a change, sent with the next question. */
  put: (news: FileNews) => void;
  /**
   * Requests a report, optionally with substituted files. A question replaces a waiting one of the same
   * name, and both get its answer; acts are asked separately.
   */
  ask: (name: QuestionName, today: string, others?: Question['others']) => Promise<Report>;
}

/**
 * Subject of a question: the folder, drafts as if approved, the current choice, the result of an act.
 */
export type QuestionName = 'folder' | 'drafts' | 'foreseen' | 'act';

interface Waiting {
  name: QuestionName;
  today: string;
  others: Question['others'];
  answered: ((report: Report) => void)[];
}

/** The part of a worker that is used. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>;

/** Creates the worker from the desk's own script: the page is one file and makes no request. */
export function checkWorker(script: string): CheckWorker {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

/**
 * Asks a worker one question at a time, so that none waits behind outdated ones.
 * @param onBroken called if the browser allows no worker, or the check stops
 */
export function startCheck(worker: CheckWorker, onBroken: () => void): CheckClient {
  let news: FileNews[] = [];
  let waiting: Waiting[] = [];
  let asked: Waiting | undefined;
  const askNext = () => {
    asked = waiting.shift();
    if (!asked) return;
    const { today, others } = asked;
    const question: Question = { news, today, others };
    news = [];
    worker.postMessage(question);
  };
  worker.onerror = onBroken;
  worker.onmessage = ({ data: { report } }: MessageEvent<Answer>) => {
    for (const answer of asked?.answered ?? []) answer(report);
    askNext();
  };
  return {
    put: (each) => {
      news.push(each);
    },
    ask: (name, today, others) =>
      new Promise((resolve) => {
        const stale = waiting.find((each) => each.name === name && name !== 'act');
        waiting = waiting.filter((each) => each !== stale);
        waiting.push({ name, today, others, answered: [...(stale?.answered ?? []), resolve] });
        if (!asked) askNext();
      }),
  };
}
