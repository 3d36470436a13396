import type { OnRead } from '../run/check-files.ts';

/** Where progress is written: a terminal, or a substitute. */
interface Terminal {
  isTTY?: boolean | undefined;
  write: (text: string) => unknown;
}

const patience = 2000;
const pause = 100;
const erased = '\x1b[1G\x1b[2K';

/**
 * Runs a check and shows its progress on one line if it takes long and the output is a terminal; the
 * line is erased when the check ends. Pipes and CI get nothing.
 */
export function withProgress<T>(
  check: (onRead: OnRead | undefined) => T,
  terminal: Terminal,
  { CI }: { CI?: string | undefined },
): T {
  if (!terminal.isTTY || CI) return check(undefined);
  let next = performance.now() + patience;
  let isShown = false;
  try {
    return check((read, all) => {
      if (performance.now() < next) return;
      next = performance.now() + pause;
      isShown = true;
      terminal.write(`${erased}Đã đọc ${read}/${all} tệp …`);
    });
  } finally {
    if (isShown) terminal.write(erased);
  }
}
