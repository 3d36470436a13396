interface Placed<Item> {
  item: Item;
  index: number;
}

/** Items whose key occurred before, with its first owner; items without a key are never duplicates. */
export function repeatsIn<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): (Placed<Item> & { before: Placed<Item> })[] {
  const first = new Map<string, Placed<Item>>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    const before = key ? first.get(key) : undefined;
    if (before) return [{ item, index, before }];
    if (key) first.set(key, { item, index });
    return [];
  });
}
