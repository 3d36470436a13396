import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';

/** The project's own plan, office, introduction, criteria and awards, with words of its files changed: [from, to]. */
export function changedPlan(changes: Record<string, [string, string]>): Record<string, string> {
  const { list, read } = filesOnDisk('content');
  const names = list
    .map(({ file }) => file)
    .filter(
      (file) =>
        !/\/trach-nhiem\.yml$/.test(file) &&
        /^(?:co-quan\.yml$|trang\/gioi-thieu\.mdx$|(?:phong-trao\/covid-19|hinh-thuc)\/)/.test(
          file,
        ),
    );
  return Object.fromEntries(
    names.map((file) => {
      const text = new TextDecoder().decode(read(file));
      const [from, to] = changes[file] ?? ['', ''];
      return [file, from ? text.replace(from, () => to) : text];
    }),
  );
}
