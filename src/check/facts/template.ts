import { collections, type Noun } from '../../model/collections.ts';

/** Templates whose name differs from that of their records. */
const named: Record<string, Noun> = {
  'guong-dien-hinh/index.md': 'draft',
  'quyet-dinh-khen-thuong.md': 'decision',
  'tieu-chi.md': 'criterion',
  'hinh-thuc.md': 'award',
  'phong-trao.yml': 'movement',
  'ke-hoach.yml': 'plan',
  'phan-ke-hoach.md': 'planPart',
  'trach-nhiem.yml': 'role',
  'trang.mdx': 'page',
  'de-nghi/dot-xet.yml': 'round',
  'de-nghi/ho-so.yml': 'nomination',
};

/** The template of a noun's records, below the content folder. */
export function templateOf(noun: Noun): string {
  const of = noun === 'exemplar' ? 'draft' : noun;
  const [name] = Object.entries(named).find(([, each]) => each === of) ?? [];
  return `_mau/${name ?? collections[noun].files.source.replace(/[\^$\\]/g, '')}`;
}

/** The noun that a file below `_mau/` is a template of, or undefined. */
export function templateNounOf(file: string): Noun | undefined {
  const name = file.slice('_mau/'.length);
  const list = Object.entries(collections).find(([, { files }]) => files.test(name));
  return named[name] ?? (list?.[0] as Noun | undefined);
}
