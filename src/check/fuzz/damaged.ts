import fc from 'fast-check';
import { type ContentFiles, filesInMemory } from '../../model/read/content-files.ts';

const scraps = [
  // Single characters: syntax of YAML and Markdown, invisible and look-alike characters.
  ...'\t"\'|>{}[]#%@\0\ufeff\u202e\u0301Ð０\u{1f600}𝐍',
  ...': |- |&a |*a|!!binary |<<: |? |!<tag:yaml.org,2002:map> |~~~|```|$$|[^1]|:::|![|](|   '.split(
    '|',
  ),
  ...'0912345678|30/02/2021|null|true|-1|1e999|.nan|0x1F|2021-12-20|&#x110000;|%E0%A4%A'.split('|'),
  ...'<script>|](javascript:x)|:::minh-chung{tc9}|ThS. |nhiễm Covid-19 '.split('|'),
  ...['| a |', '---\n', '...\n', '\n\n', '\r\n', '__proto__: 1\n', 'constructor: x\n'],
];

const scrap = fc.constantFrom(...scraps);
/** A place in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** One slip of the hand, or of a program: a stretch of the text or a line gives way to a scrap or to another line. */
const edit = fc
  .record({
    at: place,
    lost: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('line'), fc.constant('value')),
    put: fc.oneof(fc.constant(''), scrap, place),
    times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 })),
  })
  .map(({ at, lost, put, times }) => (text: string) => {
    const lineAt = (from: number) => /.*\n?/.exec(text.slice(from))?.[0] ?? '';
    const startOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
    const offset = Math.floor(at * text.length);
    const start = typeof lost === 'number' ? offset : startOf(offset);
    const line = lineAt(start);
    const kept = lost === 'value' ? `${line.split(':')[0]}: ` : '';
    const length = typeof lost === 'number' ? lost : line.length;
    const other = typeof put === 'number' ? lineAt(startOf(Math.floor(put * text.length))) : put;
    return text.slice(0, start) + kept + other.repeat(times) + text.slice(start + length);
  });

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
