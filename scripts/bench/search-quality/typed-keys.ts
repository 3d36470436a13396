const TELEX: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
  '\u0306': 'w',
  '\u031B': 'w',
};
const VNI: Record<string, string> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0303': '4',
  '\u0309': '3',
  '\u0323': '5',
  '\u0306': '8',
  '\u031B': '7',
  '\u0302': '6',
};

const keysOf = (text: string, dash: string, keys: (letter: string, mark: string) => string) =>
  text
    .toLowerCase()
    .replaceAll('đ', dash)
    .normalize('NFD')
    .split(' ')
    .map((word) => {
      const tones = word.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
      return (word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tones.join('')).replace(
        /(.?)(\p{M})/gu,
        (_, letter: string, mark: string) => letter + keys(letter, mark),
      );
    })
    .join(' ');

/** The raw Telex keys of a text, tone last: "Đặng" → "ddawngj". */
export const toTelex = (text: string) =>
  keysOf(text, 'dd', (letter, mark) => (mark === '\u0302' ? letter : (TELEX[mark] ?? '')));

/** The raw VNI keys of a text, tone last: "Đặng" → "d9a8ng5". */
export const toVni = (text: string) => keysOf(text, 'd9', (_, mark) => VNI[mark] ?? '');
