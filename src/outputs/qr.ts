import { create } from 'qrcode';

/**
 * A QR code as SVG path data in units of one module, with its side, including the required quiet zone of
 * four modules. Level Q tolerates a stained or torn corner.
 */
export function qr(text: string): Qr {
  const { size, data } = encoded.get(text) ?? encode(text);
  encoded.set(text, { size, data });
  const rows = Array.from({ length: size }, (_, y) => runsOf(data, size, y));
  return { path: rows.flat().join(''), side: size + 2 * quiet };
}

/** A QR code as an SVG file, black on white in every theme. */
export function qrFile(text: string): string {
  const { path, side } = qr(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

interface Qr {
  path: string;
  side: number;
}

/** A byte for each module, row by row. */
interface Modules {
  size: number;
  data: Uint8Array;
}

/** An exemplar's code is on its poster, its sheet and its slides. Modules take a third of the path's memory. */
const encoded = new Map<string, Modules>();

function encode(text: string): Modules {
  // Byte mode is forced, since the search for a shorter encoding takes as long as the rest.
  const bytes = new TextEncoder().encode(text);
  return create([{ data: bytes, mode: 'byte' }], options).modules;
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
