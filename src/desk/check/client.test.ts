import { expect, it } from 'vitest';
import { type CheckWorker, startCheck } from './client.ts';
import { answerQuestions, type Question, type WorkerScope } from './worker.ts';

/** Both ends of a worker, with a queue between them that a test advances. */
function connected() {
  const questions: Question[] = [];
  const asked: Question[] = [];
  const worker = {
    postMessage: (question: Question) => questions.push(question),
  } as unknown as CheckWorker;
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (data) => (worker.onmessage as (event: unknown) => void)({ data }),
  };
  answerQuestions(scope);
  const answerAll = () => {
    for (let data = questions.shift(); data; data = questions.shift()) {
      asked.push(data);
      scope.onmessage?.({ data });
    }
  };
  return { worker, asked, answerAll };
}

const file = (text: string) => ({ file: 'don-vi.yml', bytes: new TextEncoder().encode(text) });

it('asks about the folder once for everything typed while waiting for an answer', async () => {
  const { worker, asked, answerAll } = connected();
  const check = startCheck(worker, () => {});
  const answers = ['- id: a', '- id: b', '- id: c', '- id: d'].map((text) => {
    check.put(file(text));
    return check.ask('folder', '2026-11-28');
  });
  const act = check.ask('act', '2026-11-28', new Map([['don-vi.yml', null]]));
  answerAll();
  const [first, second, third, fourth] = await Promise.all(answers);
  expect(asked.map(({ news }) => news.length)).toEqual([1, 3, 0]);
  expect(second).toBe(fourth);
  expect(third).toBe(fourth);
  expect(first).not.toBe(fourth);
  expect((await act).files).toBe(0);
});
