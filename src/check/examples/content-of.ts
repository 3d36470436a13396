import { parse, stringify } from 'yaml';
import { digestOf } from '../../model/digest.ts';
import { type ContentFiles, filesInMemory } from '../../model/read/content-files.ts';
import { entriesOf, readFile } from '../../model/read/read.ts';
import { type BaseRecord, basePhoto, type Example, type Patch } from '../kit/example.ts';
import { askedOnce } from './asked-once.ts';
import { baseFiles, baseTexts, isOfAct } from './base.ts';
import { changedPlan } from './own-plan.ts';
import { drawnPhoto, isDrawing } from './photo.ts';

/**
 * The date on which examples are checked, yyyy-mm-dd; their reports must not change with the calendar.
 */
export const exampleDay = '2026-11-23';

/** The content folder described by an example. */
export function contentOf(example: Example): ContentFiles {
  const files = drawn(writtenFiles(example));
  sealExemplars(files, example.keepDigest ? drawn(writtenFiles({})) : files);
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

/** The same as written: exemplars without their digest, pictures as drawing instructions. */
export function writtenFiles(example: Example): Files {
  const { bodyEnd, body, modelBody, draftBody, words = {}, move = {}, plan } = example;
  const bodies: Partial<Record<BaseRecord, string | undefined>> = {
    exemplar: bodyEnd ? `${partsOf(textOf('exemplar')).body}\n${bodyEnd}\n` : body,
    model: modelBody,
    draft: draftBody,
  };
  const names = Object.keys(baseFiles) as BaseRecord[];
  const isDrafted = Boolean(example.draft ?? draftBody ?? words.draft);
  const others = [...baseTexts].filter(([file]) => !names.some((name) => baseFiles[name] === file));
  const files: Files = Object.fromEntries(others.filter(([file]) => !(plan && isOfAct(file))));
  for (const name of names) {
    if (name === 'draft' && !isDrafted) continue;
    const text = recordText(name, example[name], bodies[name]);
    const [from, to] = words[name] ?? ['', ''];
    files[move[name] ?? baseFiles[name]] = from ? text.replace(from, () => to) : text;
  }
  for (const { of, to, put, body } of example.copies ?? []) files[to] = recordText(of, put, body);
  Object.assign(files, { [basePhoto]: 'png 1200x800' }, plan && changedPlan(plan));
  for (const [path, content] of Object.entries(example.files ?? {})) {
    if (content === null) delete files[path];
    else files[path] = content;
  }
  return files;
}

const textOf = (name: BaseRecord) => baseTexts.get(baseFiles[name]) ?? '';

function recordText(name: BaseRecord, patch?: Patch, changedBody?: string): string {
  const { yaml, body } = partsOf(textOf(name));
  const written = patch ? patched(yaml, patch) : unpatched(yaml, () => patched(yaml, {}));
  return baseFiles[name].endsWith('.yml')
    ? written
    : `---\n${written}---\n\n${changedBody ?? body}`;
}

function patched(yaml: string, patch: Patch): string {
  const data = parse(yaml);
  for (const [path, value] of Object.entries(patch)) put(data, path.split('.'), value);
  return stringify(data, { lineWidth: 0 });
}

const unpatched = askedOnce<string>();

function partsOf(text: string): { yaml: string; body: string } {
  const [, yaml = text, body = ''] = /^---\n([\s\S]*?)---\n\n?([\s\S]*)$/.exec(text) ?? [];
  return { yaml, body };
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

/** Approves every exemplar as it is in `approved`, like `npm run approve`. */
function sealExemplars(files: Files, approved: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (!/^guong-dien-hinh\/[^/]+\/index\.md$/.test(path) || typeof text !== 'string') continue;
    if (!text.includes(unsealed)) continue;
    const [entry] = entriesOf(readFile(bytesOf(approved[path] ?? ''), path, 'exemplar'));
    const folder = path.slice(0, -'index.md'.length);
    const photo = (file: string) => {
      const content = approved[folder + file];
      return content === undefined ? undefined : bytesOf(content);
    };
    if (entry?.data) files[path] = text.replace(unsealed, digestOf(entry, photo));
  }
}

const unsealed = `sha256-${'0'.repeat(64)}`;

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
