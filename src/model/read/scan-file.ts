/** How a scan may be named: an ASCII name, beside the decision. */
export const scanName = /^[a-z0-9-]+\.pdf$/;

/** Where a decision's scan lies, relative to the content folder: beside the decision. */
export function scanFile(decisionId: string, scan: string): string {
  return `khen-thuong/${decisionId.split('/')[0]}/${scan}`;
}

/** Whether a file of the content lies where scans do. */
export const isScan = (file: string): boolean => /^khen-thuong\/.*\.pdf$/.test(file);

/** How much of a scan tells whether it is a PDF, in bytes (ISO 32000-1, Annex H, note 13). */
export const scanHead = 1024;

/** Whether the first bytes of a scan are those of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, scanHead)).includes('%PDF-');
}
