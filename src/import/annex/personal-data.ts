import { findPersonalData, personalData } from '../../check/facts/personal-data/find.ts';

/**
 * Removes personal data that must never be stored (Law 91/2025/QH15) and returns the kinds removed, but
 * not the data.
 */
export function withoutPersonalData(text: string): { text: string; removed: string[] } {
  const found = /\d|@/.test(text) ? findPersonalData(text, { isOfPerson: true }) : [];
  if (found.length === 0) return { text, removed: [] };
  let rest = text;
  for (const { start, end } of found.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return {
    text: tidied(rest),
    removed: [...new Set(found.map(({ kind }) => personalData[kind].label))],
  };
}

/** Without the labels of removed data, and empty or unclosed brackets. */
function tidied(text: string): string {
  return text
    .replace(
      /[\s,;–-]*(?<!\p{L})(?:số )?(?:cccd|cmnd|căn cước(?: công dân)?|đt|sđt|điện thoại|di động|tel|stk|số tài khoản|sinh(?: ngày)?|ngày sinh|email|địa chỉ)\s*[.:]?\s*(?=$|[,;)\n])/giu,
      '',
    )
    .replace(/\s*\([\s,;.-]*\)/g, '')
    .replace(/\s*\([\s,;.-]*$/, '')
    .replace(/[\s,;:-]+$/, '')
    .trim();
}
