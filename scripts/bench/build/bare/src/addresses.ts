import addresses from './addresses.json' with { type: 'json' };

/** The addresses of one kind, split into route parameters. */
export function addressesLike(kind: RegExp): string[] {
  return (addresses as string[]).flatMap((address) => kind.exec(address)?.[1] ?? []);
}

/** For each address of a list, as many things as the list shows, in turn. */
export function listsOf<T>(kind: RegExp, things: readonly T[], size: number) {
  return addressesLike(kind).map((list, index) => ({
    params: { list },
    props: {
      shown: Array.from({ length: size }, (_, at) => things[(index * size + at) % things.length]),
    },
  }));
}

/** For each address of a group, its share of the things. */
export function groupsOf<T>(kind: RegExp, things: readonly T[]) {
  const groups = addressesLike(kind);
  const size = Math.ceil(things.length / groups.length);
  return groups.map((group, index) => ({
    params: { group },
    props: { shown: things.slice(index * size, (index + 1) * size) },
  }));
}

/** Addresses independent of the number of exemplars: home, the plan, roles, units, about. */
export function fixedAddresses(): string[] {
  const rooms = 'gioi-thieu|du-lieu|don-vi|ke-hoach|hinh-thuc|tim-kiem|khong-cong-bo';
  const lists = 'ap-phich|trinh-chieu|tieu-chi|khen-thuong|guong-dien-hinh';
  return addressesLike(new RegExp(`^(|(?:${rooms})/.*|(?:${lists})/)$`));
}
