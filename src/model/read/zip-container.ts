/**
 * Whether a packed file consists only of the parts in its directory: no comment, no byte before, between
 * or behind them, no part twice, none encrypted. No program shows anything else in the file, but anyone
 * who unpacks it can read it.
 * @param parts number of parts read
 */
export function holdsOnlyParts(bytes: Uint8Array, parts: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return endOfParts(view, parts) === view.byteLength - sizeOfEnd;
  } catch {
    // An offset outside the file.
    return false;
  }
}

/** Size of the record that ends a file without a comment (APPNOTE.TXT 4.3.16). */
const sizeOfEnd = 22;

/** The end of the directory; undefined if the file contains anything besides the parts in it. */
function endOfParts(view: DataView, parts: number): number | undefined {
  const end = view.byteLength - sizeOfEnd;
  if (view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 10, true) !== parts) return;
  const list = view.getUint32(end + 16, true);
  const spans: { from: number; to: number }[] = [];
  let at = list;
  for (let index = 0; index < parts; index += 1) {
    const [name, more, remark] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    if (view.getUint32(at, true) !== 0x02014b50 || remark > 0) return;
    const span = spanOfPart(view, at, name);
    if (!span || !isPlainExtra(view, at + 46 + name, more)) return;
    spans.push(span);
    at += 46 + name + more;
  }
  spans.sort((a, b) => a.from - b.from);
  const isWhole = [...spans, { from: list }].every(
    ({ from }, index) => from === (spans[index - 1]?.to ?? 0),
  );
  return isWhole ? at : undefined;
}

/** Range of a part, including its header and data descriptor. */
function spanOfPart(view: DataView, listed: number, name: number) {
  const flags = view.getUint16(listed + 8, true);
  const size = view.getUint32(listed + 20, true);
  const from = view.getUint32(listed + 42, true);
  const more = view.getUint16(from + 28, true);
  const isLocked = (flags & 1) === 1;
  if (isLocked || view.getUint32(from, true) !== 0x04034b50) return;
  if (view.getUint16(from + 26, true) !== name) return;
  for (let index = 0; index < name; index += 1)
    if (view.getUint8(from + 30 + index) !== view.getUint8(listed + 46 + index)) return;
  if (!isPlainExtra(view, from + 30 + name, more)) return;
  const behind = from + 30 + name + more + size;
  // Sizes may follow a part, with or without a signature before them.
  const isMarked = view.getUint32(behind, true) === 0x08074b50;
  return { from, to: behind + ((flags & 8) === 0 ? 0 : isMarked ? 16 : 12) };
}

/** Extra fields for times and owners, and the padding that Office reserves. */
const plainExtras = new Set([0x000a, 0x5455, 0x5855, 0x7875]);
const growth = 0xa220;

function isPlainExtra(view: DataView, from: number, size: number): boolean {
  for (let at = from; at < from + size; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const isBlank = () => {
      for (let index = 4; index < length; index += 1)
        if (view.getUint8(at + 4 + index) !== 0) return false;
      return true;
    };
    if (!plainExtras.has(id) && !(id === growth && isBlank())) return false;
    at += 4 + length;
  }
  return true;
}
