/** Eight at a time: a network drive is slow, and fails under many parallel requests. */
export async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  const left = [...items];
  const turn = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 8 }, turn));
}
