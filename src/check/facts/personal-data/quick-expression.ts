/**
 * Compiles an expression with `\p{…}` expanded to ranges of the basic plane, without flag `u`, with
 * which a long expression takes six times as long to compile.
 */
export function quickExpression(source: string, flags = ''): RegExp {
  const plain = source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}/g, (part) =>
    part.startsWith('[') ? part.replace(named, rangesOf) : `[${part.replace(named, rangesOf)}]`,
  );
  return new RegExp(plain, flags);
}

const named = /\\p\{(\w+)\}/g;
const ranges = new Map<string, string>();

/** The ranges of `\p{name}`, for a character class. */
function rangesOf(_: string, name: string): string {
  const known = ranges.get(name) ?? readRanges(new RegExp(`\\p{${name}}`, 'u'));
  ranges.set(name, known);
  return known;
}

function readRanges(letter: RegExp): string {
  const spelt = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  let all = '';
  for (let code = 0; code <= 0xffff; code += 1) {
    const first = code;
    while (code <= 0xffff && letter.test(String.fromCharCode(code))) code += 1;
    if (code > first) all += `${spelt(first)}-${spelt(code - 1)}`;
  }
  return all;
}
