import { render } from 'preact';
import { checkWorker, startCheck } from './check/client.ts';
import { answerQuestions, type WorkerScope } from './check/worker.ts';
import { followAddress } from './route.ts';
import { useChecker } from './state/checking.ts';
import { say } from './state/deeds.ts';
import { App } from './views/App.tsx';

/** The desk's only script: it runs the page, and the check in the worker created from it. */
if (typeof document === 'undefined') answerQuestions(globalThis as unknown as WorkerScope);
else startDesk(document.currentScript?.textContent ?? '');

function startDesk(script: string): void {
  useChecker(
    startCheck(checkWorker(script), () => {
      say(
        'Phần soát lỗi không chạy được. Chữ đã gõ vẫn được giữ; hãy mở lại trang bằng Chrome hoặc Edge bản mới.',
        true,
      );
    }),
  );
  followAddress();
  const root = document.getElementById('ban-lam-viec');
  if (root) render(<App />, root);
}
