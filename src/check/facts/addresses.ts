import { awardForms } from '../../model/schema/award-form.ts';
import { clauses, contentClauses } from '../../model/schema/clause.ts';
import { exemplarKinds } from '../../model/schema/exemplar.ts';
import type { Content } from '../kit/content.ts';

/** What a page offers to point at within it: some ids, or any. */
type Anchors = ReadonlySet<string> | 'any';

/** Pages that stand whatever the content holds (DESIGN §5). */
const pages = [
  '/',
  '/ke-hoach/trach-nhiem/',
  '/tieu-chi/',
  '/hinh-thuc-khen-thuong/',
  '/guong-dien-hinh/',
  '/khen-thuong/',
  '/khen-thuong/a-z/',
  '/don-vi/',
  '/tim-kiem/',
  '/du-lieu/',
  '/gioi-thieu/',
  '/ap-phich/',
  '/trinh-chieu/',
];

/** Every address that an exemplar may link to, below the site's base, with what can be pointed at there. */
export function recordAddresses({ of, commendationById }: Content): Map<string, Anchors> {
  const known = new Map<string, Anchors>(pages.map((page) => [page, 'any']));
  known.set('/ke-hoach/', new Set(Object.keys(clauses).flatMap(withPrefixes)));
  for (const criterion of ['tc1', 'tc2', 'tc3', 'tc4', 'tc5', 'yeu-cau-chung'])
    known.set(`/tieu-chi/${criterion}/`, 'any');
  for (const kind of Object.keys(exemplarKinds)) known.set(`/guong-dien-hinh/loai/${kind}/`, 'any');
  for (const clause of Object.keys(contentClauses))
    known.set(`/guong-dien-hinh/noi-dung/${clause}/`, 'any');
  for (const form of Object.keys(awardForms)) known.set(`/khen-thuong/hinh-thuc/${form}/`, 'any');
  for (const { id, value } of of('exemplar')) {
    for (const slug of [id, ...(value.formerSlugs ?? [])])
      known.set(`/guong-dien-hinh/${slug}/`, 'any');
    known.set(`/guong-dien-hinh/${id}/ap-phich/`, 'any');
  }
  for (const { id } of of('unit')) known.set(`/don-vi/${id}/`, 'any');
  const rows = Map.groupBy(commendationById.keys(), (id) => id.split('#')[0] ?? '');
  for (const { id } of of('decision')) {
    known.set(
      `/khen-thuong/${id}/`,
      new Set((rows.get(id) ?? []).map((row) => row.split('#')[1] ?? '')),
    );
    known.set(`/khen-thuong/${id.split('/')[0]}/`, 'any');
  }
  return known;
}

/** “iv-2-a-1” and what stands above it: iv-2-a, iv-2, iv, phan-iv. */
function withPrefixes(id: string): string[] {
  const parts = id.split('-');
  return [...parts.map((_, at) => parts.slice(0, at + 1).join('-')), `phan-${parts[0]}`];
}
