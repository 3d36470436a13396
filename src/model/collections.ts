import * as z from 'zod';
import { awardSchema } from './schema/award.ts';
import { criterionSchema } from './schema/criterion.ts';
import { decisionSchema } from './schema/decision.ts';
import {
  abbreviationSchema,
  issuerSchema,
  officeSchema,
  roleSchema,
  unitSchema,
} from './schema/directory.ts';
import { draftSchema, exemplarSchema } from './schema/exemplar.ts';
import { movementSchema } from './schema/movement.ts';
import { nominationSchema, roundSchema } from './schema/nomination.ts';
import { pageSchema } from './schema/page.ts';
import { planPartSchema, planSchema } from './schema/plan.ts';
import { subjectSchema } from './schema/subject.ts';
import { synonymSchema } from './schema/synonym.ts';

/** A photo's file name, before Astro turns it into a picture. */
const fileName = { image: () => z.string().min(1) };

/**
 * The single table of nouns: where staff write their files, schema and label. Astro's collections, the
 * check, search and exports all start here.
 *
 * `files` matches the records below the content folder; its groups form their id (`idIn`). A noun
 * without a group has one record, or a list of records, in one file (`list`).
 */
export const collections = {
  movement: {
    label: 'phong trào thi đua',
    files: /^phong-trao\/([^/]+)\/phong-trao\.yml$/,
    schema: movementSchema(),
  },
  plan: {
    label: 'kế hoạch',
    files: /^phong-trao\/([^/]+)\/ke-hoach\.yml$/,
    schema: planSchema(),
  },
  planPart: {
    label: 'phần của kế hoạch',
    files: /^phong-trao\/([^/]+)\/ke-hoach\/(?!README\.md$)([^/]+)\.md$/,
    schema: planPartSchema(),
  },
  criterion: {
    label: 'tiêu chí thi đua',
    files: /^phong-trao\/([^/]+)\/tieu-chi\/(?!README\.md$)([^/]+)\.md$/,
    schema: criterionSchema(),
  },
  award: {
    label: 'hình thức khen thưởng',
    files: /^hinh-thuc\/(?!README\.md$)([^/]+)\.md$/,
    schema: awardSchema(),
  },
  exemplar: {
    label: 'điển hình, mô hình hay',
    files: /^guong-dien-hinh\/([^/]+)\/index\.md$/,
    schema: exemplarSchema(fileName),
  },
  decision: {
    label: 'quyết định khen thưởng',
    files: /^khen-thuong\/(\d{4}\/[^/]+)\.md$/,
    schema: decisionSchema(),
  },
  unit: { label: 'đơn vị', files: /^don-vi\.yml$/, list: true, schema: unitSchema() },
  issuer: {
    label: 'cơ quan ban hành',
    files: /^co-quan-ban-hanh\.yml$/,
    list: true,
    schema: issuerSchema(),
  },
  abbreviation: {
    label: 'chữ viết tắt',
    files: /^chu-viet-tat\.yml$/,
    list: true,
    schema: abbreviationSchema(),
  },
  synonym: {
    label: 'từ đồng nghĩa',
    files: /^tu-dong-nghia\.yml$/,
    list: true,
    schema: synonymSchema(),
  },
  role: {
    label: 'chức danh',
    files: /^phong-trao\/([^/]+)\/trach-nhiem\.yml$/,
    list: true,
    schema: roleSchema(),
  },
  page: {
    label: 'trang tự soạn',
    files: /^trang\/([^/]+)\.mdx$/,
    schema: pageSchema(),
  },
  office: { label: 'cơ quan', files: /^co-quan\.yml$/, schema: officeSchema() },
  draft: {
    label: 'bản nháp',
    files: /^_nhap\/([^/]+)\/index\.md$/,
    schema: draftSchema(fileName),
  },
  subject: {
    label: 'người, tập thể được khen nhiều lần',
    files: /^doi-tuong\.yml$/,
    list: true,
    schema: subjectSchema(),
  },
  round: {
    label: 'đợt xét khen thưởng',
    files: /^_de-nghi\/(\d{4}\/[^/]+)\/dot-xet\.yml$/,
    internal: true,
    schema: roundSchema(),
  },
  nomination: {
    label: 'hồ sơ đề nghị khen thưởng',
    files: /^_de-nghi\/(\d{4}\/[^/]+)\/(?!dot-xet\.yml$)([^/]+)\.yml$/,
    internal: true,
    schema: nominationSchema(),
  },
} as const satisfies Record<string, Collection>;

export interface Collection {
  /** What clerks call one record. */
  label: string;
  files: RegExp;
  /** Whether its only file contains a list of records. */
  list?: true;
  /** Whether it is internal office work: never published, and its errors never stop a build. */
  internal?: true;
  schema: z.ZodObject;
}

export type Noun = keyof typeof collections;

/**
 * The id determined by a file's path: of its record, or of all records of a list: `m/dung-hen` for a
 * criterion of the movement `m`. Empty if the path determines none.
 */
export function idIn(noun: Noun, file: string): string {
  return (collections[noun].files.exec(file) ?? []).slice(1).join('/');
}

/** The movement whose folder contains a file, or undefined. */
export function movementIn(file: string): string | undefined {
  return /^phong-trao\/([^/]+)\//.exec(file)?.[1];
}

/** Whether the records of a noun are an ordered list in one file. */
export const isList = (noun: Noun) => (collections[noun] as Collection).list === true;

/** Whether a noun's records are internal office work, never published. */
export const isInternal = (noun: Noun) => (collections[noun] as Collection).internal === true;

/** Folder of the internal nouns. */
export const nominationsFolder = '_de-nghi';

/** Whether a file is internal office work, unused by the site: its errors never stop a build. */
export const isOwnWork = (file: string) => file.startsWith(`${nominationsFolder}/`);

/** The value of a noun's record, as its schema returns it. */
export type Value<N extends Noun> = z.output<(typeof collections)[N]['schema']>;
