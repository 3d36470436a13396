import type { Report } from '../../check/kit/report.ts';
import type { FileNews } from './checker.ts';
import type { Answer, Question } from './worker.ts';

/** The check in a worker, so that typing never waits for it. */
export interface CheckClient {
  /** Says what changed; the next question takes it along. */
  put: (news: FileNews) => void;
  ask: (today: string, others?: Question['others']) => Promise<Report>;
}

/**
 * Starts the worker from the desk's own script: the page is one file and makes no request.
 * @param onBroken called where the browser lets no worker be, or the check stops
 */
export function startCheck(script: string, onBroken: () => void): CheckClient {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.onerror = onBroken;
  const waiting = new Map<number, (report: Report) => void>();
  let news: FileNews[] = [];
  let last = 0;
  worker.onmessage = ({ data: { id, report } }: MessageEvent<Answer>) => {
    waiting.get(id)?.(report);
    waiting.delete(id);
  };
  return {
    put: (each) => {
      news.push(each);
    },
    ask: (today, others) => {
      last += 1;
      const question: Question = { id: last, news, today, others };
      news = [];
      worker.postMessage(question);
      return new Promise((resolve) => waiting.set(question.id, resolve));
    },
  };
}
