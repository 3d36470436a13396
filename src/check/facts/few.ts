/** The first few of many: a text that is wrong throughout need not be shown whole. */
export function* firstFew<T>(all: Iterable<T>, most = 5): Iterable<T> {
  let count = 0;
  for (const each of all) {
    count += 1;
    if (count > most) return;
    yield each;
  }
}
