import type { Report } from '../../check/kit/report.ts';
import type { FileNews } from './checker.ts';
import type { Answer, Question } from './worker.ts';

/** The check in a worker, so that typing never waits for it. */
export interface CheckClient {
  /** Says what changed; the next question takes it along. */
  put: (news: FileNews) => void;
  /**
   * Asks what the check says, with other files where some are given. A question takes the place of one
   * of its name that still waits, and both get its answer; each act is asked for itself.
   */
  ask: (name: QuestionName, today: string, others?: Question['others']) => Promise<Report>;
}

/** What is asked: of the folder as it is, of drafts as if approved, of what is being chosen, of what an act would write. */
export type QuestionName = 'folder' | 'drafts' | 'foreseen' | 'act';

interface Waiting {
  name: QuestionName;
  today: string;
  others: Question['others'];
  answered: ((report: Report) => void)[];
}

/** The part of a worker that is used. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>;

/** The worker that is made of the desk's own script: the page is one file and makes no request. */
export function checkWorker(script: string): CheckWorker {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

/**
 * Asks a worker one question at a time, so that none waits behind others that nobody needs any more.
 * @param onBroken called where the browser lets no worker be, or the check stops
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
