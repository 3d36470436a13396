/**
 * Decodes a host label to what browsers show: `xn--hoithm-jta16m` → “hoàithơm” (RFC 3492, section 6.2).
 * @returns undefined if it is not such a label
 */
export function punycodeDecoded(label: string): string | undefined {
  const own = /^xn--(?:([a-z0-9-]*)-)?([a-z0-9]+)$/i.exec(label);
  if (!own) return undefined;
  const [, basic = '', coded = ''] = own;
  const letters = [...basic];
  let code = 128;
  let at = 0;
  let bias = 72;
  for (let next = 0; next < coded.length; ) {
    const start = at;
    for (let weight = 1, k = 36; ; k += 36) {
      if (next >= coded.length) return undefined;
      const digit = (Number.parseInt(coded.charAt(next), 36) + 26) % 36;
      next += 1;
      at += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = letters.length + 1;
    bias = adapted(at - start, length, start === 0);
    code += Math.floor(at / length);
    at %= length;
    if (code > 0x10ffff) return undefined;
    letters.splice(at, 0, String.fromCodePoint(code));
    at += 1;
  }
  return letters.join('');
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? 700 : 2));
  left += Math.floor(left / length);
  let k = 0;
  for (; left > 455; k += 36) left = Math.floor(left / 35);
  return k + Math.floor((36 * left) / (left + 38));
}
