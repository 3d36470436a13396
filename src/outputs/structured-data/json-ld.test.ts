import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { root } from '../../settings.ts';
import { article, breadcrumbs, organization, publisher, script, website } from './json-ld.ts';

/** Our list of the vocabulary's terms: others are dropped, and safe mode refuses that. */
const vocabulary = JSON.parse(readFileSync(join(root, 'tests/schema-org.json'), 'utf8'));

const options: jsonld.Options.Expand & { safe: true } = {
  documentLoader: async (url) => ({ documentUrl: url, document: vocabulary }),
  safe: true,
};

const expand = (text: string) =>
  jsonld.expand(JSON.parse(text), options) as unknown as Promise<{ '@type': string[] }[]>;

const site = 'https://thidua.example.vn/';
const office = {
  archiveOf: 'Sở Giao thông vận tải tỉnh Hà Nam',
  contact: { email: 'vp@example.vn' },
};
const exemplar = article({
  title: 'Chuyến xe </script> bốn giờ rưỡi',
  summary: 'Một bác lái xe nhận thêm chuyến.',
  image: `${site}chia-se/guong-dien-hinh/chuyen-xe.png`,
  published: '2022-01-10',
  changed: '2022-01-12',
  publisher: publisher(office),
  honoured: [
    {
      recipientType: 'ca-nhan',
      honorific: 'Ông',
      name: 'Vũ Đức Thiện',
      position: 'Lái xe',
      unitName: 'Trạm C',
      awards: ['Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 9902/QĐ-UBND'],
    },
    { recipientType: 'tap-the', name: 'Tổ lái xe', awards: [] },
  ],
});

test('uses only terms of schema.org', async () => {
  const graph = await expand(
    script([
      exemplar,
      organization(site, office),
      website(site, 'Thi đua – Khen thưởng', 'Tư liệu', `${site}tim-kiem/`),
      breadcrumbs([{ label: 'Trang chủ', address: site }]),
    ]),
  );
  expect(graph.flatMap((node) => node['@type'])).toEqual([
    'http://schema.org/Article',
    'http://schema.org/GovernmentOrganization',
    'http://schema.org/WebSite',
    'http://schema.org/BreadcrumbList',
  ]);
});

test('refuses a term that schema.org lacks', async () => {
  await expect(expand(script([{ ...exemplar, awards: ['x'] }]))).rejects.toThrow();
});

test('gives a person the award and makes a collective an organization', () => {
  expect(exemplar.about).toMatchObject([
    { '@type': 'Person', name: 'Vũ Đức Thiện', award: [expect.stringContaining('9902')] },
    { '@type': 'Organization', name: 'Tổ lái xe' },
  ]);
});

test('escapes text that would end the script element', () => {
  expect(script([exemplar])).not.toContain('</');
});
