/** How a scan may be named: an ASCII name, beside the decision. */
export const scanName = /^[a-z0-9-]+\.pdf$/;

/** Where a decision's scan lies, relative to the content folder: beside the decision. */
export function scanFile(decisionId: string, scan: string): string {
  return `khen-thuong/${decisionId.split('/')[0]}/${scan}`;
}
