import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';
import { root } from '../../settings.ts';
import type { BaseRecord } from '../kit/example.ts';

const { list, read } = filesOnDisk(`${root}/src/check/examples/base`);

/** The texts of `base/`, a small content folder without errors, by path. */
export const baseTexts: ReadonlyMap<string, string> = new Map(
  list.map(({ file }) => [file, new TextDecoder().decode(read(file))]),
);

/** The record files that examples and fixtures change by name. */
export const baseFiles = {
  movement: 'phong-trao/covid-19/phong-trao.yml',
  exemplar: 'guong-dien-hinh/cho-nguoi-den-diem-hen/index.md',
  model: 'guong-dien-hinh/tach-lan-xe-hang/index.md',
  draft: '_nhap/buoi-hoc-qua-man-hinh/index.md',
  decision: 'khen-thuong/2021/9902-qd-ubnd.md',
  order: 'khen-thuong/2022/9905-qd-ctn.md',
  units: 'don-vi.yml',
  issuers: 'co-quan-ban-hanh.yml',
  office: 'co-quan.yml',
} as const satisfies Record<BaseRecord, string>;

/** Whether a file is part of the base's act, which a project's own plan replaces. */
export const isOfAct = (file: string) =>
  file.startsWith('phong-trao/covid-19/') && file !== baseFiles.movement;
