/** The settings of an office's own site, as `src/settings.ts` reads them. */
export function settingsFile(folder: string, site: string): string {
  return `# Thư mục nội dung của cơ quan, và địa chỉ của trang khi công bố.
CONTENT_DIR=${JSON.stringify(folder)}
SITE_URL=${JSON.stringify(site)}
# Không đưa bài minh họa (sample: true) lên trang.
SAMPLES=0
`;
}
