import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withoutMetadata } from './read/photo-metadata.ts';
import { writtenForms } from './schema/written-forms.ts';

/** Keys outside the approval. */
export const keysApart = new Set([
  'approval',
  'consent',
  'published',
  'updated',
  // The keeper assigns the movement and, with it, the address.
  'movement',
  'withdrawn',
  ...Object.keys(writtenForms()),
  'aliases',
  'formerSlugs',
]);

/**
 * Digest of an exemplar's approved content: SHA-256 over its body, the fields that readers see and the
 * bytes of its photos. Independent of line ends, Unicode composition, trailing spaces, key order, blank
 * keys and photo metadata. It detects tampering; it is not a signature.
 * @param photo bytes of a file beside the exemplar, or undefined if it is missing
 */
export function digestOf(
  exemplar: { data: unknown; body: string },
  photo: (file: string) => Uint8Array | undefined,
): string {
  return seal(textDigest(exemplar), photosOf(exemplar), (file) => {
    const bytes = photo(file);
    return bytes && photoDigest(bytes);
  });
}

/** The part of the digest that depends on an exemplar's own file. */
export function textDigest({ data, body }: { data: unknown; body: string }): string {
  const shown = Object.entries(data ?? {}).filter(([key]) => !keysApart.has(key));
  return hashOf(`${JSON.stringify(canonical(Object.fromEntries(shown)))}\0${canonicalText(body)}`);
}

/** The part that depends on one photo. */
export function photoDigest(bytes: Uint8Array): string {
  return hashOf(withoutMetadata(bytes));
}

/** Joins the parts; a missing photo is recorded as missing. */
export function seal(
  text: string,
  photos: string[],
  digestOfPhoto: (file: string) => string | undefined,
): string {
  const parts = photos.map((file) => `${file}\0${digestOfPhoto(file) ?? 'missing'}`);
  return `sha256-${hashOf([text, ...parts].join('\0'))}`;
}

/**
 * The digest of a file's bytes, 64 bits of its SHA-256 as 16 letters from a to p: long numbers would be
 * taken for personal data wherever they are shown.
 */
export const fileDigest = (bytes: Uint8Array): string =>
  hashOf(bytes)
    .slice(0, 16)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** SHA-256 in hex. */
export function hashOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** Names of an exemplar's pictures: those in its front matter, then those in its body. */
export function photosOf({ data, body }: { data: unknown; body: string }): string[] {
  const { photos } = (data ?? {}) as { photos?: unknown };
  const listed = (Array.isArray(photos) ? photos : [])
    .map((photo) => (photo as { file?: unknown } | null)?.file)
    .filter((file) => typeof file === 'string');
  const placed = [...body.matchAll(/!\[[^\]]*\]\(<?([^\s)>]+)/g)].map(([, file = '']) => file);
  const labels = new Set(
    [...body.matchAll(/!\[([^\]]*)\](?:\[([^\]]*)\])?(?!\()/g)].map(([, alt = '', label]) =>
      plainLabel(label || alt),
    ),
  );
  for (const [, label = '', file = ''] of body.matchAll(/^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)/gm)) {
    if (labels.has(plainLabel(label))) placed.push(file);
  }
  const plain = [...listed, ...placed.filter((file) => !/^[a-z]+:|^\//i.test(file))];
  return [...new Set(plain.map((file) => file.normalize('NFC').replace(/^\.\//, '')))];
}

function plainLabel(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return canonicalText(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

function canonicalText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
