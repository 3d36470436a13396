import { create } from 'qrcode';

/**
 * A QR code as SVG path data in units of one module, with the side of its square; the four light
 * modules around it that readers need are part of the side. Level Q stands a stained or torn corner.
 */
export function qr(text: string): Qr {
  const code = drawn.get(text) ?? draw(text);
  drawn.set(text, code);
  return code;
}

interface Qr {
  path: string;
  side: number;
}

/** An exemplar's code stands on its poster, its sheet and its slides. */
const drawn = new Map<string, Qr>();

function draw(text: string): Qr {
  // Said to be bytes, since looking for shorter ways to write a text takes as long as the rest.
  const bytes = new TextEncoder().encode(text);
  const { size, data } = create([{ data: bytes, mode: 'byte' }], options).modules;
  const rows = Array.from({ length: size }, (_, y) => runsOf(data, size, y));
  return { path: rows.flat().join(''), side: size + 2 * quiet };
}

const options = { errorCorrectionLevel: 'Q' } as const;

const quiet = 4;

/** Dark modules of a row, each run as one rectangle. */
function runsOf(data: Uint8Array, size: number, y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < size; x++) {
    if (!data[y * size + x]) continue;
    const start = x;
    while (x + 1 < size && data[y * size + x + 1]) x++;
    runs.push(`M${start + quiet} ${y + quiet}h${x - start + 1}v1H${start + quiet}z`);
  }
  return runs;
}
