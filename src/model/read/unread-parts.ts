import { fileDigest } from '../digest.ts';
import { isXml, partsOfZip, readOfficeFile, textOfPart } from './office-file.ts';
import { objectsOfPdf } from './pdf-strings.ts';
import { isPdf } from './scan-file.ts';
import { holdsOnlyParts } from './zip-container.ts';

/** Contents that no program here reads as a person does, in the order in which they are reported. */
export const unreadKinds = {
  page: { label: 'trang PDF' },
  picture: { label: 'hình hoặc khung vẽ' },
  signature: { label: 'chữ ký số' },
  attachment: { label: 'tệp đính kèm' },
  font: { label: 'bộ chữ riêng' },
  symbol: { label: 'chỗ chữ rời, ký hiệu thay chữ' },
  formula: { label: 'công thức, trường tự tính' },
  other: { label: 'phần lạ' },
  outside: { label: 'chỗ có dữ liệu ngoài các phần' },
  whole: { label: 'tệp không mở được' },
} as const;

export type UnreadKind = keyof typeof unreadKinds;

/** Number of parts of each kind in a file; plain data, so that it can be cached. */
export type UnreadParts = Partial<Record<UnreadKind, number>>;

/** What determines whether a person has to open a download. */
export interface FileFacts {
  /** Digest of its bytes: a file that was opened is asked about again when it changes. */
  digest: string;
  /** Empty if the whole file was read. */
  unread: UnreadParts;
}

/** The facts of a file that is too large to read. */
export const unreadFile: FileFacts = { digest: '', unread: { whole: 1 } };

/**
 * The parts of a file that only a person who opens it can read. Only what is certainly read in full
 * counts as read: known parts of Word and Excel files, plain XML, without pictures. A PDF draws its
 * pages, so they always count as unread.
 */
export const fileFacts = (bytes: Uint8Array): FileFacts => ({
  digest: fileDigest(bytes),
  unread: isPdf(bytes) ? unreadOfPdf(bytes) : unreadOfPackage(bytes),
});

function unreadOfPdf(bytes: Uint8Array): UnreadParts {
  let objects: string[];
  try {
    objects = objectsOfPdf(bytes);
  } catch {
    return { whole: 1 };
  }
  const count = (written: RegExp) =>
    objects.reduce((sum, text) => sum + [...text.matchAll(written)].length, 0);
  // The root of the page tree counts all pages; a page that was changed is in the file twice.
  const counted = objects.flatMap((text) =>
    [...text.matchAll(countOfPages)].map(([, behind, before]) => Number(behind ?? before)),
  );
  const pages = Math.max(0, ...counted) || count(/\/Type\s*\/Page\b/g);
  const isLocked = objects.some((text) => /\/Encrypt\b/.test(text));
  if (pages === 0 || isLocked) return { whole: 1 };
  return some({
    page: pages,
    picture: count(/\/Subtype\s*\/Image\b/g),
    signature: count(/\/Type\s*\/Sig\b/g),
    attachment: count(/\/Type\s*\/EmbeddedFile\b/g),
  });
}

const countOfPages =
  /\/Type\s*\/Pages\b[^<>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^<>]*?\/Type\s*\/Pages\b/g;

function unreadOfPackage(bytes: Uint8Array): UnreadParts {
  const parts = partsOfZip(bytes);
  if (!parts) return { whole: 1 };
  const names = Object.keys(parts);
  if (!names.some((name) => /^(?:word\/document|xl\/workbook)\.xml$/.test(name)))
    return { whole: 1 };
  const found = new Map<UnreadKind, number>();
  const add = (kind: UnreadKind, count = 1) => found.set(kind, (found.get(kind) ?? 0) + count);
  // A picture is a part, and is referenced by a page or a sheet that shows it.
  let [shown, drawings] = [0, 0];
  for (const [name, part] of Object.entries(parts)) {
    if (!readParts.test(name)) {
      if (/^xl\/drawings\//.test(name) && isXml.test(name)) drawings += 1;
      else if (!name.endsWith('/') || part.length > 0) add(kindOfPart(name));
      continue;
    }
    const xml = textOfPart(part);
    if (!isPlainXml(xml)) add('other');
    if (!name.endsWith('.rels'))
      shown += matches(withoutFallback(xml), /<(?:\w+:)?(?:drawing|pict|object)\b/g);
    add('symbol', matches(xml, /<w:sym\b/g));
    add('formula', formulasIn(xml) + fieldsIn(xml));
    add('other', linksOutside(xml));
  }
  found.set('picture', Math.max(found.get('picture') ?? 0, shown, drawings));
  const { texts, rows } = readOfficeFile(bytes);
  add('symbol', [...texts, ...rows].filter((text) => singleLetters.test(text)).length);
  if (!holdsOnlyParts(bytes, names.length)) add('outside');
  return some(Object.fromEntries(found));
}

/** Fallbacks for older programs would be counted twice. */
const withoutFallback = (xml: string) =>
  xml
    .split('<mc:Fallback')
    .map((piece, index) => piece.slice(index === 0 ? 0 : piece.indexOf('</mc:Fallback>') + 1))
    .join('');

/** Names of parts in which every word is read; all others are unread. */
const readParts = new RegExp(
  [
    '\\[Content_Types\\]\\.xml',
    '(?:\\w+/)*_rels/[\\w.]*\\.rels',
    'docProps/(?:app|core|custom)\\.xml',
    'customXml/(?:item|itemProps)\\d+\\.xml',
    `word/(?:${[
      ...['document', 'styles', 'stylesWithEffects', 'settings', 'webSettings', 'fontTable'],
      ...['numbering', 'footnotes', 'endnotes', 'comments\\w*', 'people', 'theme/theme\\d+'],
      ...['(?:header|footer)\\d*', 'glossary/\\w+'],
    ].join('|')})\\.xml`,
    `xl/(?:${[
      ...['workbook', 'styles', 'sharedStrings', 'calcChain', 'metadata', 'theme/theme\\d+'],
      ...['worksheets/sheet\\d+', 'comments\\d+', 'tables/table\\d+'],
    ].join('|')})\\.xml`,
  ]
    .map((each) => `^${each}$`)
    .join('|'),
);

function kindOfPart(name: string): UnreadKind {
  if (/^_xmlsignatures\//.test(name)) return 'signature';
  if (/\.(?:odttf|ttf|otf|fntdata)$/i.test(name)) return 'font';
  if (/\.(?:png|jpe?g|gif|bmp|dib|tiff?|webp|svg|emf|emz|wmf|wmz|pcz)$/i.test(name))
    return 'picture';
  return /embeddings\/|\.(?:docx|xlsx|pptx|pdf|zip|rtf|mht|html?)$/i.test(name)
    ? 'attachment'
    : 'other';
}

/** A word split into letters, each in a line or cell of its own. */
const singleLetters = /(?:^|\n)(?:[^\S\n]*\p{L}\p{M}*[^\S\n]*(?:\n|$)){4}/u;

/** Whether all of a part is plain XML: no comments, CDATA, encoded data or foreign namespaces. */
const isPlainXml = (xml: string) =>
  !ownVocabulary.test(xml) &&
  !/<!|<\?(?!xml |mso-application )|\ufffd|[A-Za-z0-9+/]{200}/.test(xml) &&
  (/^\ufeff?<\?xml[^>]*?encoding=["']([^"']*)/.exec(xml)?.[1] ?? 'utf-8')
    .toLowerCase()
    .startsWith('utf-');

/** A namespace declared by anyone except the makers of the format: its name could contain text. */
const ownVocabulary =
  /(?:\sxmlns(?::[\w.-]+)?\s*=\s*["']|["'](?=http:\/\/(?:schemas|purl|www\.w3)\.))(?!http:\/\/(?:schemas\.(?:openxmlformats\.org|microsoft\.com|libreoffice\.org)|purl\.org|www\.w3\.org)\/|urn:schemas-microsoft-com:)/;

/** Number of formulas that may compose words: all except sums and similar formulas over cells. */
const formulasIn = (xml: string) =>
  [...xml.matchAll(/<f\b[^>]*>([^<]*)<\/f>/g)].filter(([, formula = '']) => !sums.test(formula))
    .length;

const sums =
  /^(?:(?:SUM|SUBTOTAL|COUNTA?|AVERAGE|MIN|MAX|ROUND|ROWS?)(?=\()|\$?[A-Z]{1,3}\$?\d{1,7}|[-+*/(),:;.\s\d])*$/;

/** Number of Word fields that may show other words than their stored text. */
const fieldsIn = (xml: string) =>
  [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<|<w:fldSimple\b[^>]*?w:instr="([^"]*)"/g)].filter(
    ([, one, other]) => !plainFields.test((one ?? other ?? '').trim()),
  ).length;

/** A field may be split into pieces; a piece that begins with anything else is an unknown field. */
const plainFields =
  /^(?:$|(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|REF|SEQ|TOC|HYPERLINK|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|DATE|TIME)\b)/i;

/** Number of pictures, templates and the like that a file loads from elsewhere. */
const linksOutside = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].filter(
    ([tag]) => /TargetMode\s*=\s*["']External/.test(tag) && !/\/hyperlink["']/.test(tag),
  ).length;

const matches = (text: string, written: RegExp) => [...text.matchAll(written)].length;

const some = (counts: UnreadParts): UnreadParts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
