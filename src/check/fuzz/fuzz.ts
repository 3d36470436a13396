import { type ContentFiles, filesInMemory } from '../../model/read/content-files.ts';
import { contentOf } from '../examples/content-of.ts';
import { memoryCache } from '../run/cache.ts';
import { checkFiles } from '../run/check-content.ts';

/** What a run of chance inputs came to. */
export interface FuzzResult {
  cases: number;
  /** Inputs that broke the check itself: the seed, and what went wrong. */
  broken: { seed: number; reason: string }[];
  slowest: { seed: number; ms: number };
}

const today = '2026-11-23';

/** Feeds the check with damaged records, always the same for the same seeds. */
export function fuzz(from: number, cases: number): FuzzResult {
  const result: FuzzResult = { cases, broken: [], slowest: { seed: from, ms: 0 } };
  const base = contentOf({});
  const cache = memoryCache();
  checkFiles(base, today, cache);
  for (let seed = from; seed < from + cases; seed += 1) {
    const started = performance.now();
    try {
      const { messages } = checkFiles(damaged(base, seed), today, cache);
      const own = messages.find(({ message }) => message.includes('không kiểm tra được phần này'));
      if (own) result.broken.push({ seed, reason: `${own.rule}: ${own.message}` });
    } catch (error) {
      result.broken.push({ seed, reason: (error as Error).message });
    }
    const ms = performance.now() - started;
    if (ms > result.slowest.ms) result.slowest = { seed, ms };
  }
  return result;
}

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

function damaged(base: ContentFiles, seed: number): ContentFiles {
  const chance = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const { file } = pick(base.list);
  let text = Buffer.from(base.read(file)).toString('utf8');
  const times = 1 + Math.floor(chance() * 6);
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(chance() * text.length);
    const lines = text.split('\n');
    const line = Math.floor(chance() * lines.length);
    const ways = [
      () => text.slice(0, at) + pick(scraps) + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1 + Math.floor(chance() * 20)),
      () => lines.toSpliced(line, 1).join('\n'),
      () => lines.toSpliced(line, 0, lines[Math.floor(chance() * lines.length)] ?? '').join('\n'),
      () => lines.with(line, `${(lines[line] ?? '').split(':')[0]}: ${pick(scraps)}`).join('\n'),
      () => text.slice(0, at) + pick(scraps).repeat(1 + Math.floor(chance() * 60)) + text.slice(at),
    ];
    text = pick(ways)();
  }
  const bytes = Buffer.from(text);
  if (chance() < 0.1 && bytes.length > 0) {
    for (let time = 0; time < 5; time += 1)
      bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
  }
  const others = base.list.filter((each) => each.file !== file && chance() < 0.9);
  return filesInMemory({
    ...Object.fromEntries(others.map((each) => [each.file, base.read(each.file)])),
    [file]: bytes,
  });
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
