import { address } from '../addresses.ts';
import { placeWithin } from '../model/plan/labels.ts';
import { getCurrentPlaces } from './current-movement.ts';
import { type ExemplarList, getExemplarListsOf, getWholeExemplarList } from './exemplar-lists.ts';
import { getMovements } from './movements.ts';
import { addressOfPath } from './pages-of.ts';
import { getPlan } from './plan.ts';

/** Links from one list of exemplars to the others. */
export type ExemplarListLinks = Awaited<ReturnType<typeof getExemplarListLinks>>;

/** Links to the other lists, each with its count; those of a movement and those of all. */
export async function getExemplarListLinks(list: Pick<ExemplarList, 'movement' | 'path'>) {
  const movement = list.movement ?? (await getCurrentPlaces()).movement;
  const whole = {
    href: address.exemplars,
    label: 'Tất cả',
    count: (await getWholeExemplarList()).items.length,
    current: !list.movement,
  };
  const movements = await Promise.all(
    (await getMovements()).map(async (each) => ({
      href: address.exemplarsOfMovement(each.id),
      label: each.shortTitle,
      count: (await getExemplarListsOf(each))[0]?.items.length ?? 0,
      current: list.movement?.id === each.id,
    })),
  );
  const lists = await getExemplarListsOf(movement);
  const links = (isOurs: (path: string) => boolean) =>
    lists
      .filter(({ path }) => isOurs(path))
      .map(({ path, title, items }) => ({
        href: addressOfPath(address.exemplarsOfMovement(movement.id), path),
        label: path ? title : 'Tất cả',
        count: items.length,
        current: list.movement !== undefined && path === list.path,
      }));
  const kinds = links((path) => path.startsWith('loai/'));
  const isOne = movements.length === 1;
  // “Nội dung thi đua (Điều 2)”: the clause of the act that contains them all.
  const places = new Set(
    (await getPlan(movement.id))?.contents.map(({ clause }) => clause.parent?.label),
  );
  const [place] = places.size === 1 ? places : [];
  return {
    movement,
    isOne,
    /** Number of exemplars of the site. */
    count: whole.count,
    movements: isOne ? [] : [whole, ...movements.filter(({ count }) => count > 0)],
    kinds:
      kinds.length === 0
        ? []
        : isOne
          ? [whole, ...kinds]
          : [...links((path) => path === ''), ...kinds],
    contents: links((path) => path.startsWith('noi-dung/')),
    place: place && placeWithin(place),
  };
}
