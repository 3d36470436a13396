/** Characters within words that are Vietnamese only in a TCVN3 font: “Th¾ng”, “TrÇn”, “§Æng”. */
const tcvn3 =
  /[A-Za-zÀ-ÿ](?:[¨ª¬µ¶¸¼½¾]|¹(?=\p{L})|÷(?!\p{N}))(?![\p{N}\s]*\/)|[a-z][À-ÅÇÈ-ÖØ-Þ](?=[a-z¨-ÿ\s.,;]|$)|[§®][A-Za-zÀ-ÿ¨-¾]{2,}/u;
/** The same for VNI fonts: “Ñaëng Troïng Thaéng”; foreign names contain few such characters. */
const vni = /[aeouy][øûïüëåäöõ]|(?:^|\P{L})ñ[aeiouyöô]|[öø]/giu;
/** Pairs found in neither Vietnamese nor foreign names, except Khmer “Neáng” and Ê Đê “Êñuôl”: one is enough. */
const vniPair =
  /a[ùøûõâåêáàãéèú]|e[ùøõâåáàã](?!ng)|o[ùøõâå]|u[ùøõ]|y[øûõ]|ô[ùøûõï]|ö[ùøûõï]|ñ(?!uôl)[aeouyöô][à-ü]/giu;

/** UTF-8 decoded as Windows-1252: “Nguyá»…n”, “Ä‘á»™i”, “trÆ°á»ng”. */
const broken =
  /á[º»][\u0080-\u00bf\u2010-\u203a\u20ac\u2122\u0152-\u0192\u02c6\u02dc]|Æ[°¡]|Ä[\u2018\u0091\u0192]|Ã[\u00a0-\u00bf](?=\p{L})/u;

/**
 * Detects the legacy encoding of a line, or UTF-8 decoded as another encoding, and its offset. Undefined
 * and -1 if the line is Unicode.
 */
export function legacyEncodingAt(line: string): ['UTF-8' | 'TCVN3' | 'VNI' | undefined, number] {
  const brokenAt = line.search(broken);
  if (brokenAt >= 0) return ['UTF-8', brokenAt];
  const tcvn3At = line.search(tcvn3);
  if (tcvn3At >= 0) return ['TCVN3', tcvn3At];
  // No look-behind: Safari 15.6 cannot parse a script that contains one, and search runs this code.
  const letters = [...line.matchAll(vni)].map(
    ({ index, 0: found }) => index + Math.max(0, found.search(/ñ/i)),
  );
  const pair = line.search(vniPair);
  const isVni = letters.length >= 3 || pair >= 0;
  return isVni ? ['VNI', Math.min(...letters, ...(pair < 0 ? [] : [pair]))] : [undefined, -1];
}
