import { site } from './site.ts';

/** A path of the site below its base: `/ke-hoach/`. */
const path = (rest: string) => `${site.base}${rest}`;

/** Every address of the site, in one place; routes are files, this only composes links to them. */
export const address = {
  home: path(''),
  plan: path('ke-hoach/'),
  planFile: path('ke-hoach/ke-hoach.docx'),
  roles: path('ke-hoach/trach-nhiem/'),
  role: (id: string) => path(`ke-hoach/trach-nhiem/${id}/`),
  clause: (id: string) => path(`ke-hoach/#${id}`),
  correction: (number: number) => path(`ke-hoach/#hieu-dinh-${number}`),
  criteria: path('tieu-chi/'),
  criterion: (id: string) => path(`tieu-chi/${id}/`),
  awardForms: path('hinh-thuc-khen-thuong/'),
  awardForm: (id: string) => path(`hinh-thuc-khen-thuong/#${id}`),
  exemplars: path('guong-dien-hinh/'),
  exemplar: (slug: string) => path(`guong-dien-hinh/${slug}/`),
  poster: (slug: string) => path(`guong-dien-hinh/${slug}/ap-phich/`),
  embed: (slug: string) => path(`nhung/${slug}/`),
  exemplarsOfKind: (kind: string) => path(`guong-dien-hinh/loai/${kind}/`),
  exemplarsOfClause: (clause: string) => path(`guong-dien-hinh/noi-dung/${clause}/`),
  register: path('khen-thuong/'),
  registerOfYear: (year: string) => path(`khen-thuong/${year}/`),
  registerOfForm: (form: string) => path(`khen-thuong/hinh-thuc/${form}/`),
  decision: (id: string) => path(`khen-thuong/${id}/`),
  scan: (id: string) => path(`khen-thuong/${id}/ban-quet.pdf`),
  units: path('don-vi/'),
  unit: (id: string) => path(`don-vi/${id}/`),
  data: path('du-lieu/'),
  dataFile: (name: string) => path(`du-lieu/${name}`),
  search: path('tim-kiem/'),
  posters: path('ap-phich/'),
  sheetOf: (group: string) => path(`ap-phich/${group}/`),
  slides: path('trinh-chieu/'),
  slidesOf: (group: string) => path(`trinh-chieu/${group}/`),
  shareImage: (file: string) => path(`chia-se/${file}`),
  feed: (of: string, file: string) => path(`${of}${file}`),
  about: path('gioi-thieu/'),
  aboutSection: (id: string) => path(`gioi-thieu/#${id}`),
};

/** The whole address, for citations, feeds and share tags. */
export const absolute = (address: string) => `${site.origin}${address}`;
