import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Called after each file, with how many were read and how many there are. */
export type OnRead = (read: number, all: number) => void;

const patience = 2000;
const pause = 100;

/**
 * Runs a check and, where it takes long and a person looks on, tells on one line how far it is; the
 * line is gone when the check ends. Pipes and CI get nothing.
 */
export function withProgress<T>(
  check: (onRead: OnRead | undefined) => T,
  stream: Pick<WriteStream, 'isTTY' | 'write'> = process.stderr,
  { CI }: { CI?: string | undefined } = process.env,
): T {
  if (!stream.isTTY || CI) return check(undefined);
  let next = performance.now() + patience;
  let isShown = false;
  const erase = () => {
    cursorTo(stream as WriteStream, 0);
    clearLine(stream as WriteStream, 0);
  };
  try {
    return check((read, all) => {
      if (performance.now() < next) return;
      next = performance.now() + pause;
      isShown = true;
      erase();
      stream.write(`Đã đọc ${read}/${all} tệp …`);
    });
  } finally {
    if (isShown) erase();
  }
}
