import { isDownload } from '../../model/read/office-file.ts';
import { scanFile } from '../../model/read/scan-file.ts';
import { type UnreadKind, type UnreadParts, unreadKinds } from '../../model/read/unread-parts.ts';
import { type FileToOpen, filesToOpen } from '../../model/withholding/files-to-open.ts';
import type { Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import { withholdingIn } from './withholding.ts';

/** The downloads that a person has to open for someone withheld; empty if nobody is withheld. */
export const withheldFiles = onceFor((content: Content): FileToOpen[] => {
  const { withheld } = withholdingIn(content);
  if (withheld.length === 0) return [];
  return filesToOpen(
    withheld,
    downloadsIn(content).map((file) => ({ file, ...content.downloadFactsOf(file) })),
  );
});

/**
 * Every file that a site may offer unchanged: those beside pages, and scans of decisions that may be
 * published.
 */
function downloadsIn(content: Content): string[] {
  // Whoever redacted a row in a scan has opened it.
  const { withheld } = withholdingIn(content);
  const withholding = new Set(withheld.map(({ record }) => record));
  const scans = content
    .of('decision')
    .flatMap(({ id, value }) =>
      value.scan && !withholding.has(id) ? scanFile(id, value.scan) : [],
    )
    .filter((file) => content.files.has(file));
  const beside = [...content.files].filter((file) => isDownload(file) && !isText.test(file));
  return [...beside.sort(), ...new Set(scans.sort())];
}

const isText = /\.(?:md|mdx|ya?ml|txt|markdown)$/i;

/** The unread parts of a file in words: “3 hình, 1 chữ ký số”. */
export const partsInWords = (parts: UnreadParts): string =>
  (Object.keys(unreadKinds) as UnreadKind[])
    .flatMap((kind) => (parts[kind] ? `${parts[kind]} ${unreadKinds[kind].label}` : []))
    .join(', ');
