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

/** A photo's file name before Astro makes a picture of it. */
const fileName = { image: () => z.string().min(1) };

/**
 * THE table: every noun of the site, the place where staff write it, its schema and its label.
 * Astro's collections, the check, search and exports all start here.
 *
 * `files` finds the records below the content folder and names their id by its groups (`idIn`);
 * a noun without a group has one record, or a list of records, in one file (`list`).
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
  /** What a clerk calls one record. */
  label: string;
  files: RegExp;
  /** Whether the one file holds a list of records. */
  list?: true;
  /** Whether it is the office's own work: no site is ever made of it, and its faults stop none. */
  internal?: true;
  schema: z.ZodObject;
}

export type Noun = keyof typeof collections;

/**
 * The id that a file's place gives: of its record, or of all records of a list: `m/dung-hen` for a
 * criterion of the movement `m`. Empty where the place says nothing.
 */
export function idIn(noun: Noun, file: string): string {
  return (collections[noun].files.exec(file) ?? []).slice(1).join('/');
}

/** The movement in whose folder a file lies, or undefined. */
export function movementIn(file: string): string | undefined {
  return /^phong-trao\/([^/]+)\//.exec(file)?.[1];
}

/** Whether the records of a noun stand as a list in one file, in an order that counts. */
export const isList = (noun: Noun) => (collections[noun] as Collection).list === true;

/** Whether a noun's records are the office's own work, of which a site shows nothing. */
export const isInternal = (noun: Noun) => (collections[noun] as Collection).internal === true;

/** Where the internal nouns lie. */
export const nominationsFolder = '_de-nghi';

/** Whether a file is the office's own work, which no site uses: its faults stop no build. */
export const isOwnWork = (file: string) => file.startsWith(`${nominationsFolder}/`);

/** The value of a noun's record, as its schema gives it. */
export type Value<N extends Noun> = z.output<(typeof collections)[N]['schema']>;
