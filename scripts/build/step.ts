/** Runs one step of a build and tells how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${title} …`);
  try {
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(` ${seconds.toLocaleString('vi', { maximumFractionDigits: 1 })} giây\n`);
    return result;
  } catch (error) {
    process.stdout.write(' không xong\n');
    throw error;
  }
}
