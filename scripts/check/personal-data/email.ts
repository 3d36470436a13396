import type { Span } from './find.ts';

/** E-mail addresses outside the domains of public bodies, also with “(at)”, “a còng” for @. */
export function emails(text: string): Span[] {
  const pattern =
    /(?<![\p{L}\d])[a-z0-9][a-z0-9._%+-]{0,63}\s?(?:@|\[at\]|\(at\)|\{at\}| at | a còng )\s?[a-z0-9-]{2,}(?:\s?(?:\.|\[dot\]|\(dot\)| chấm | dot )\s?[a-z0-9-]{2,}){1,4}/giu;
  return [...text.matchAll(pattern)]
    .filter(({ 0: match }) => !/\.gov\.vn$/i.test(match.replace(/\s/g, '')))
    .filter(
      ({ 0: match }) =>
        /@|\[|\(|\{|còng/.test(match) || / (?:chấm|dot) |\.(?:com|vn|net|org)$/i.test(match),
    )
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
