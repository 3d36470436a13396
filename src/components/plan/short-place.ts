/**
 * Shortens the label of a clause for a narrow bar: “Mục 4, phần II” → “II.4”, “Gạch đầu dòng thứ ba, mục
 * 1, phần II” → “II.1, dòng thứ ba”; a label without a mark is unchanged (“Căn cứ”).
 */
export function shortPlace(label: string): string {
  const signs = [
    ...label.matchAll(
      /(phần|chương|tiểu mục|mục|điều|khoản|điểm|phụ lục) ([IVXLCDM]+|\d+(?:\.\d+)*|\p{Ll})(?![\p{L}\d])/giu,
    ),
  ];
  if (signs.length === 0) return label;
  const path = signs
    .reverse()
    .map(([, kind = '', sign]) =>
      /^(?:điều|phụ lục)$/iu.test(kind) ? `${upper(kind)} ${sign}` : sign,
    )
    .join('.');
  const line = /^Gạch đầu (dòng thứ [^,]+)/u.exec(label)?.[1];
  return line ? `${path}, ${line}` : path;
}

const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
