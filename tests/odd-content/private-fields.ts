import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parse, parseDocument } from 'yaml';
import { digestOf } from '../../src/model/digest.ts';
import type { CopiedContent } from '../copied-content.ts';

const exemplar = 'guong-dien-hinh/chuyen-xe-bon-gio-ruoi-sang/index.md';
const marked = 'khen-thuong/2021/9902-qd-ubnd.md';

/** Records with acknowledged sentences, by noun. */
const acknowledging: Record<string, string> = {
  plan: 'phong-trao/covid-19/ke-hoach.yml',
  criterion: 'phong-trao/covid-19/tieu-chi/tc1.md',
  award: 'hinh-thuc/giay-khen.md',
  exemplar,
  decision: marked,
  office: 'co-quan.yml',
  page: 'trang/gioi-thieu.mdx',
};

/** A unique value for every private field that can hold one. */
export const planted: Record<string, string> = {
  'exemplar honourees.sortName': 'Quaxsort Vũ Đức',
  'exemplar written': '06/01/2022',
  'exemplar alsoWritten': 'Quaxalso Lò',
  'exemplar othersWritten': 'Quaxothers Lò',
  'exemplar openedFiles': 'Quaxopened Lò',
  'exemplar approval.by': 'Quaxapprover (minh họa)',
  'exemplar approval.digest': '',
  'exemplar approval.corrected.by': 'Quaxcorrector (minh họa)',
  'exemplar approval.corrected.position': 'Quaxposition',
  'exemplar approval.corrected.on': '04/02/2022',
  'exemplar approval.corrected.of': `sha256-${'ab'.repeat(32)}`,
  'exemplar consent.givenBy': 'Quaxgiver',
  'exemplar consent.relation': 'Con, Quaxrelation',
  'exemplar consent.on': '02/01/2022',
  'exemplar consent.until': '28/02/2091',
  'exemplar consent.basis': 'Quaxbasis',
  'exemplar consent.proof': 'Quaxproof',
  'decision alsoWritten': 'Quaxallalso Vũ',
  'decision othersWritten': 'Quaxallothers Vũ',
  'decision openedFiles': 'Quaxallopened Vũ',
  'decision recipients.scanRedacted': '24/02/2022',
  'decision recipients.alsoWritten': 'Quaxalso Vũ',
  'decision recipients.othersWritten': 'Quaxothers Vũ',
  'decision recipients.openedFiles': 'Quaxopened Vũ',
  'unit note': 'Quaxunit',
  'issuer note': 'Quaxissuer',
  'subject name': 'Quaxsubject',
  'subject basis': 'Quaxties',
  ...Object.fromEntries(
    ['parentBody', 'body', 'name', 'place', 'code', 'council', 'signedAs', 'officeSignedAs'].map(
      (key) => [`office letterhead.${key}`, `Quaxhead${key}`],
    ),
  ),
  'office approvers.position': 'Quaxposition',
  'office approvers.delegation': 'Quaxdelegation',
  'office approvers.from': '03/03/2019',
  'office approvers.to': '29/02/2092',
  ...Object.fromEntries(
    Object.keys(acknowledging).flatMap((noun) => [
      [`${noun} acknowledged.words`, `Quaxwords${noun}`],
      [`${noun} acknowledged.namesakeOf`, `Quaxnamesake${noun}`],
      [`${noun} acknowledged.by`, `Quaxreader${noun}`],
    ]),
  ),
};

/**
 * Fields that cannot hold a marker: the first names a public honouree, the second withdraws the page,
 * the others are booleans.
 */
export const unmarked = [
  'exemplar consent.honouree',
  'exemplar withdrawn',
  'office approvers.slipsOnly',
  'plan ofAnotherBody',
];

/**
 * Puts every marker into a copy of the content.
 * @returns the approval's digest, which is private too
 */
export function plantPrivateFields(copy: CopiedContent): string {
  plant(copy, 'don-vi.yml', [0], 'unit');
  plant(copy, 'co-quan-ban-hanh.yml', [0], 'issuer');
  copy.edit('co-quan.yml', (text) =>
    text.replace(/^approvers:.*$/m, 'approvers:\n  - position: Lãnh đạo\n  - position: Quax'),
  );
  plant(copy, 'co-quan.yml', [], 'office', 1);
  plant(copy, 'doi-tuong.yml', [0], 'subject');
  for (const noun of ['plan', 'criterion', 'award', 'exemplar', 'page']) {
    plant(copy, acknowledging[noun] ?? '', [], noun);
  }
  const { recipients } = frontMatter(copy.folder, marked) as {
    recipients: { publish?: string }[];
  };
  const withheld = recipients.findIndex(({ publish }) => publish === 'an');
  plant(copy, marked, [], 'decision', withheld);
  return sealed(copy);
}

/** The files with markers. */
export const plantedFiles = [
  'don-vi.yml',
  'co-quan-ban-hanh.yml',
  'doi-tuong.yml',
  ...Object.values(acknowledging),
];

function frontMatter(folder: string, file: string): unknown {
  const [, head = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
  return parse(head);
}

/** Sets a noun's markers in one record: at `within` in its file, in arrays at `index`. */
function plant(
  { edit }: CopiedContent,
  file: string,
  within: number[],
  noun: string,
  index = 0,
): void {
  edit(file, (text) => {
    const isYaml = file.endsWith('.yml');
    const [before = '', head = '', ...body] = isYaml ? ['', text] : text.split(/^---$/m);
    const document = parseDocument(head);
    if (acknowledging[noun])
      document.set('acknowledged', document.createNode([{ rule: 'health' }]));
    for (const [field, value] of Object.entries(planted)) {
      const [of, path = ''] = field.split(' ');
      if (of !== noun || !value) continue;
      const names = path.split('.');
      const place = names.flatMap((name, at) =>
        Array.isArray(document.toJS()?.[name]) && at < names.length - 1
          ? [name, name === 'acknowledged' ? 0 : index]
          : [name],
      );
      const at = [...within, ...place];
      const isList = isSeq(document.getIn(at)) || /(?:Written|openedFiles|namesakeOf)$/.test(path);
      document.setIn(isList ? [...at, 0] : at, value);
    }
    const written = document.toString({ lineWidth: 0 });
    return isYaml ? written : [before, `\n${written}`, ...body].join('---');
  });
}

/** Approves the marked exemplar again; its digest is a private field too. */
function sealed({ folder, edit }: CopiedContent): string {
  const text = readFileSync(join(folder, exemplar), 'utf8');
  const body = text.split(/^---$/m).slice(2).join('---');
  const digest = digestOf({ data: frontMatter(folder, exemplar), body }, (file) =>
    readFileSync(join(folder, exemplar, '..', file)),
  );
  edit(exemplar, (old) => old.replace(/digest: .*/, `digest: ${digest}`));
  return digest;
}
