import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { digestOf } from '../../model/digest.ts';
import { type ContentFiles, filesInMemory, filesOnDisk } from '../../model/read/content-files.ts';
import { entriesOf, readFile } from '../../model/read/read.ts';
import { root } from '../../settings.ts';
import { baseBodies, baseFiles } from './base.ts';
import { drawnPhoto, isDrawing } from './photo.ts';

/**
 * A small change to a content folder that is right in everything: what a rule's examples, its help
 * and the check's own fixtures are written in. Keys are paths (`recipients.0.name`); null removes.
 */
export interface Example {
  /** What it shows, where the change does not say it by itself. */
  says?: string;
  /** Changes to records of the base, by the names of `baseFiles`. */
  exemplar?: Patch;
  model?: Patch;
  draft?: Patch;
  decision?: Patch;
  order?: Patch;
  units?: Patch;
  issuers?: Patch;
  /** A new body of the exemplar, and of the model. */
  body?: string;
  modelBody?: string;
  draftBody?: string;
  /** Words in a record's file to put others for: [from, to]. */
  words?: Partial<Record<keyof typeof baseFiles, [string, string]>>;
  /** More files, or others, by path; `png 1200x800 gps` draws a picture; null removes. */
  files?: Record<string, string | Uint8Array | null>;
  /** A file of the base under another path. */
  move?: Partial<Record<keyof typeof baseFiles, string>>;
  /** More records: a copy of one of the base, changed, at a path. */
  copies?: { of: keyof typeof baseFiles; to: string; put?: Patch; body?: string }[];
  /** Words to add at the end of the exemplar's body. */
  bodyEnd?: string;
  /** Paths of symbolic links. */
  links?: string[];
  /** Adds the project's own plan, with words of its files changed: [from, to] by path. */
  plan?: Record<string, [string, string]>;
  /** Leaves the digest as it was before the change. */
  keepDigest?: boolean;
}

export type Patch = Record<string, unknown>;

type Name = keyof typeof baseFiles;

/** The day on which examples are checked, yyyy-mm-dd; what they say must not change with the calendar. */
export const exampleDay = '2026-11-23';

/** The content folder that an example describes. */
export function contentOf(example: Example): ContentFiles {
  const files = drawn(writtenFiles(example));
  sealStories(files, example.keepDigest ? drawn(writtenFiles({})) : files);
  const content = filesInMemory(files);
  const links = (example.links ?? []).map((file) => ({ file, kind: 'link' as const, size: 0 }));
  return { ...content, list: [...content.list, ...links] };
}

type Files = Record<string, string | Uint8Array>;

function drawn(files: Files): Files {
  const isPicture = (content: string | Uint8Array) =>
    typeof content === 'string' && isDrawing(content);
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      isPicture(content) ? drawnPhoto(String(content)) : content,
    ]),
  );
}

/** The same as it is written: stories without their digest yet, pictures as the words that draw them. */
export function writtenFiles(example: Example): Files {
  const files: Files = {};
  for (const name of Object.keys(baseFiles) as Name[]) {
    const body = {
      exemplar: example.bodyEnd ? `${baseBodies.exemplar}\n${example.bodyEnd}\n` : example.body,
      model: example.modelBody,
      draft: example.draftBody,
    };
    const patch = (example as Record<string, Patch | undefined>)[name];
    if (name === 'draft' && !patch && !example.draftBody && !example.words?.draft) continue;
    const text = recordText(name, patch, (body as Record<string, string | undefined>)[name]);
    const [from, to] = example.words?.[name] ?? ['', ''];
    files[example.move?.[name] ?? baseFiles[name].file] = from
      ? text.replace(from, () => to)
      : text;
  }
  for (const { of, to, put, body } of example.copies ?? []) files[to] = recordText(of, put, body);
  Object.assign(files, basePhotos, example.plan && planFiles(example.plan));
  for (const [path, content] of Object.entries(example.files ?? {})) {
    if (content === null) delete files[path];
    else files[path] = content;
  }
  return files;
}

const basePhotos = { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': 'png 1200x800' };

function recordText(name: Name, patch: Patch | undefined, body: string | undefined): string {
  const base = baseFiles[name];
  const data = parse(base.yaml);
  for (const [path, value] of Object.entries(patch ?? {})) put(data, path.split('.'), value);
  const yaml = stringify(data, { lineWidth: 0 });
  if (base.file.endsWith('.yml')) return yaml;
  return `---\n${yaml}---\n\n${body ?? (baseBodies as Partial<Record<Name, string>>)[name] ?? ''}`;
}

function put(
  target: Record<string, unknown>,
  [step = '', ...rest]: string[],
  value: unknown,
): void {
  if (rest.length > 0) {
    target[step] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {};
    put(target[step] as Record<string, unknown>, rest, value);
  } else if (value === null) {
    if (Array.isArray(target)) target.splice(Number(step), 1);
    else delete target[step];
  } else target[step] = value;
}

/** Approves every story as it stands in `approved`, as `npm run approve` would. */
function sealStories(files: Files, approved: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (!/^guong-dien-hinh\/[^/]+\/index\.md$/.test(path) || typeof text !== 'string') continue;
    if (!text.includes(unsealed)) continue;
    const [entry] = entriesOf(readFile(Buffer.from(approved[path] ?? ''), path, 'exemplar'));
    const folder = path.slice(0, -'index.md'.length);
    const photo = (file: string) => {
      const content = approved[folder + file];
      return typeof content === 'string' ? Buffer.from(content) : content;
    };
    if (entry?.data) files[path] = text.replace(unsealed, digestOf(entry, photo));
  }
}

const unsealed = `sha256-${'0'.repeat(64)}`;

/** The project's own plan, criteria and award forms. */
function planFiles(changes: Record<string, [string, string]>): Record<string, string> {
  const content = filesOnDisk(join(root, 'content'));
  const names = content.list
    .map(({ file }) => file)
    .filter((file) => /^(?:ke-hoach|tieu-chi|hinh-thuc-khen-thuong)\//.test(file));
  return Object.fromEntries(
    names.map((file) => {
      const text = Buffer.from(content.read(file)).toString('utf8');
      const [from, to] = changes[file] ?? ['', ''];
      return [file, from ? text.replace(from, () => to) : text];
    }),
  );
}
