/** Allowed names of a scan: ASCII, beside the decision. */
export const scanName = /^[a-z0-9-]+\.pdf$/;

/** Path of a decision's scan, relative to the content folder: beside the decision. */
export function scanFile(decisionId: string, scan: string): string {
  return `khen-thuong/${decisionId.split('/')[0]}/${scan}`;
}

/** Whether a file of the content is where scans are. */
export const isScan = (file: string): boolean => /^khen-thuong\/.*\.pdf$/.test(file);

/** In bytes; the part of a scan that shows whether it is a PDF (ISO 32000-1, Annex H, note 13). */
export const scanHead = 1024;

/** Whether the first bytes of a scan are those of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, scanHead)).includes('%PDF-');
}
