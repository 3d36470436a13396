let watch: (title: string) => void = () => {};

/** Registers a listener called at the end of every step, for the benchmark. */
export function onStep(listener: (title: string) => void): void {
  watch = listener;
}

/** Runs one step of a build and reports how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${title} …`);
  try {
    const result = await work();
    watch(title);
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(` ${seconds.toLocaleString('vi', { maximumFractionDigits: 1 })} giây\n`);
    return result;
  } catch (error) {
    process.stdout.write(' không xong\n');
    throw error;
  }
}
