/** How to move a title from a name to the existing `honorific`. */
export function moveTitle(titles: readonly string[], bare: string, honorific?: string): string {
  const own = titles.filter((title) => title !== honorific);
  const [said, written] = [addressOf(honorific), addressOf(own.join(' '))];
  if (said && written && said !== written)
    return `Dòng name chỉ ghi “${bare}”; dòng honorific đang ghi “${honorific}”, tên lại có “${own.join(' ')}”: ghi ở honorific như bản gốc.`;
  const rest = said === undefined ? own : own.filter((title) => title.toLowerCase() !== written);
  const words = [honorific, ...rest].filter(Boolean);
  return `Dòng honorific ghi “${words.join(' ')}”, dòng name chỉ ghi “${bare}”.`;
}

/** The form of address at the start of a text, if any. */
function addressOf(text = ''): string | undefined {
  return /^(?:ông|bà|anh|chị)(?!\p{L})/iu.exec(text)?.[0].toLowerCase();
}
