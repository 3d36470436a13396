import type { Span } from './span.ts';

const at =
  '(?:\\s{0,2}@\\s{0,2}|\\s{0,2}[[({]\\s?(?:at|a|@|a[ -]?còng|a móc|a vòng)\\s?[\\])}]\\s{0,2}|\\s+(?:at|a[ -]?còng|a móc|a vòng)\\s+)';
const dot =
  '(?:\\s?\\.\\s?|\\s{0,2}[[({]\\s?(?:dot|chấm|\\.)\\s?[\\])}]\\s{0,2}|\\s+(?:chấm|dot)\\s+)';
const pattern = new RegExp(
  `(?<![\\p{L}\\d])([a-z0-9][a-z0-9._%+-]{0,63})(${at})([a-z0-9-]{2,}(?:${dot}[a-z0-9-]{2,}){1,4})`,
  'giu',
);

/** E-mail addresses outside the domains of public bodies, however @ and the dots are spelled. */
export function emails(text: string): Span[] {
  if (!/@|còng|móc|vòng|(?<!\p{L})at(?!\p{L})|[[({]\s?a/iu.test(text)) return [];
  return [...text.matchAll(pattern)]
    .filter(([, , sign = '', domain = '']) => {
      const plain = domain.replace(new RegExp(dot, 'giu'), '.').toLowerCase();
      if (/\.gov\.vn$/.test(plain)) return false;
      return (
        /[@]|còng|móc|vòng|[[({]\s?at/iu.test(sign) || /\.(?:com|vn|net|org|edu|info)$/.test(plain)
      );
    })
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
