import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';

const folder = 'phong-trao/covid-19/';

/**
 * The project's own plan, office, introduction, criteria and awards, with replacements in its files:
 * [from, to] by path, which may start within the movement's folder.
 */
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
      const [from, to] = changes[file] ?? changes[file.replace(folder, '')] ?? ['', ''];
      return [file, from ? text.replace(from, () => to) : text];
    }),
  );
}
