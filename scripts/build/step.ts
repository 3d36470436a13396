let watch: (title: string) => void = () => {};

/** Has a listener called at the end of every step; the benchmark measures so. */
export function onStep(listener: (title: string) => void): void {
  watch = listener;
}

/** Runs one step of a build and says how long it took. */
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
