import fc from 'fast-check';
import { type ContentFiles, filesInMemory } from '../../model/read/content-files.ts';

const scraps = [
  '\t',
  ': ',
  '- ',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!!binary ',
  '<<: ',
  '{',
  '}',
  '[',
  ']',
  '---\n',
  '...\n',
  '#',
  '%',
  '@',
  '\u0000',
  '\ufeff',
  '\u202e',
  '́',
  'Ð',
  '０',
  '0912345678',
  '30/02/2021',
  'null',
  'true',
  '-1',
  '1e999',
  '.nan',
  '0x1F',
  '2021-12-20',
  '<script>',
  '](javascript:x)',
  ':::minh-chung{tc9}',
  ':::',
  '![',
  '](',
  '~~~',
  '```',
  '$$',
  '[^1]',
  '| a |',
  '\n\n',
  '   ',
  '\r\n',
  '&#x110000;',
  '%E0%A4%A',
  '__proto__: 1\n',
  'constructor: x\n',
  '!<tag:yaml.org,2002:map> ',
  '? ',
  '\u{1f600}',
  '𝐍',
  'ThS. ',
  'nhiễm Covid-19 ',
];

/** One slip of the hand, or of a program, in a text. */
type Edit = (text: string) => string;

const scrap = fc.constantFrom(...scraps);
/** A place in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, scrap, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 }))).map(
    ([at, scrap, times]): Edit =>
      (text) =>
        splice(text, at, 0, scrap.repeat(times)),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 20 })).map(
    ([at, length]): Edit =>
      (text) =>
        splice(text, at, length, ''),
  ),
  place.map((at) => inLines(at, (lines, line) => lines.toSpliced(line, 1))),
  fc
    .tuple(place, place)
    .map(([at, from]) =>
      inLines(at, (lines, line) =>
        lines.toSpliced(line, 0, lines[Math.floor(from * lines.length)] ?? ''),
      ),
    ),
  fc
    .tuple(place, scrap)
    .map(([at, scrap]) =>
      inLines(at, (lines, line) =>
        lines.with(line, `${(lines[line] ?? '').split(':')[0]}: ${scrap}`),
      ),
    ),
);

function splice(text: string, at: number, length: number, put: string): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + length);
}

function inLines(at: number, change: (lines: string[], line: number) => string[]): Edit {
  return (text) => {
    const lines = text.split('\n');
    return change(lines, Math.floor(at * lines.length)).join('\n');
  };
}

/** Bytes put over others, which need not be a letter any more. */
const overwritten = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 5 }) },
);

/** A content folder with one file damaged and a few others missing. */
export function damagedContent(base: ContentFiles): fc.Arbitrary<ContentFiles> {
  const names = base.list.map(({ file }) => file);
  return fc
    .record({
      file: fc.constantFrom(...names),
      edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
      overwritten,
      missing: fc.subarray(names, { maxLength: 2 }),
    })
    .map(({ file, edits, overwritten, missing }) => {
      const text = new TextDecoder().decode(base.read(file));
      const bytes = new TextEncoder().encode(edits.reduce((each, edit) => edit(each), text));
      for (const [at, byte] of overwritten) bytes[Math.floor(at * bytes.length)] = byte;
      const kept = names.filter((name) => name !== file && !missing.includes(name));
      const others = Object.fromEntries(kept.map((name) => [name, base.read(name)]));
      return filesInMemory({ ...others, [file]: bytes });
    });
}
