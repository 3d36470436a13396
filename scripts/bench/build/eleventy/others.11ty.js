import { page } from './src/page.js';
import { photo } from './src/photo.js';

/** What the two collections do not give a page by themselves. */
const isOther = (address) =>
  !/^guong-dien-hinh\/[^/]+\/$|^khen-thuong\/\d{4}\/(?!trang\/)[^/]+\/$/.test(address);

export const data = {
  pagination: {
    data: 'addresses',
    size: 1,
    alias: 'address',
    before: (addresses) => addresses.filter(isOther),
  },
  permalink: ({ address }) => `/${address}index.html`,
};

export async function render({ address, pagination, collections: { exemplar, decision } }) {
  const at = pagination.pageNumber;
  const slug = /^(?:guong-dien-hinh\/([^/]+)\/ap-phich|nhung\/([^/]+))\/$/.exec(address);
  if (slug) return ofExemplar(exemplar, slug[1], slug[2]);
  if (/^guong-dien-hinh\/(?:loai|noi-dung|trang)\//.test(address)) {
    return page('Danh sách', await articles(inTurn(exemplar, at, 12), 240, 480, 760));
  }
  if (/^khen-thuong\/./.test(address)) return page('Sổ khen thưởng', rows(decision, at));
  const group = /^(tieu-chi|ap-phich|trinh-chieu)\/./.exec(address)?.[1];
  if (!group) return page(address || 'Trang chủ', `<p>Trang ${address}</p>`, true);
  const widths = { 'tieu-chi': [], 'ap-phich': [760], 'trinh-chieu': [760, 1600] }[group];
  const like = pagination.hrefs.filter(
    (href) => href.startsWith(`/${group}/`) && href.length > group.length + 2,
  );
  const size = Math.ceil(exemplar.length / like.length);
  const place = like.indexOf(`/${address}`);
  const shown = exemplar.slice(place * size, (place + 1) * size);
  return page(group, await articles(shown, ...widths), group === 'tieu-chi');
}

/** As many things as a list shows, in turn. */
const inTurn = (things, at, size) =>
  Array.from({ length: size }, (_, each) => things[(at * size + each) % things.length]);

async function ofExemplar(exemplars, poster, embed) {
  const one = bySlug(exemplars).get(poster ?? embed);
  const { title, summary, kind, honourees, photos = [] } = one.data;
  const widths = poster ? [1600] : [240, 480, 760];
  const pictures = photos.slice(0, 1).map((each) => photo(one.fileSlug, each, ...widths));
  const people = honourees.map(({ name, unitAsWritten }) => `<p>${name}, ${unitAsWritten}</p>`);
  const text = poster ? summary : kind;
  return page(title, `<p>${text}</p>${(await Promise.all(pictures)).join('')}${people.join('')}`);
}

const slugs = new WeakMap();

function bySlug(exemplars) {
  const known = slugs.get(exemplars) ?? new Map(exemplars.map((each) => [each.fileSlug, each]));
  slugs.set(exemplars, known);
  return known;
}

async function articles(exemplars, ...widths) {
  const all = exemplars.map(
    async ({ url, fileSlug, data: { title, summary, kind, photos = [] } }) => {
      const shown = widths.length > 0 ? photos.slice(0, 1) : [];
      const pictures = await Promise.all(shown.map((each) => photo(fileSlug, each, ...widths)));
      return `<article>${pictures.join('')}<h2><a href="${url}">${title}</a></h2><p>${summary}</p><p>${kind}</p></article>`;
    },
  );
  return (await Promise.all(all)).join('');
}

let all;

function rows(decisions, at) {
  all ??= decisions.flatMap(({ url, data }) => data.recipients.map((row) => ({ url, ...row })));
  const items = inTurn(all, at, 50).map(
    ({ url, name, position = '', unitAsWritten }) =>
      `<li><a href="${url}">${name}</a> ${position}, ${unitAsWritten}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
