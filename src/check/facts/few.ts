/** The first few of many: a text that is wrong throughout need not be reported in full. */
export function* firstFew<T>(all: Iterable<T>, most = 5): Iterable<T> {
  yield* Iterator.from(all).take(most);
}
