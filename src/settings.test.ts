import { resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { isLocal, readSettings } from './settings.ts';

test.each(['a#b', 'a?b', 'a%20b', '100%', 'a\nb', ...(sep === '/' ? ['a\\b'] : [])])(
  'a content folder %s is refused in one sentence',
  (name) => {
    const read = () => readSettings({ CONTENT_DIR: `/du-lieu/${name}/noi-dung` });
    expect(read).toThrow(
      /^CONTENT_DIR là "[^"]*"; .* đường dẫn có “(?:[#?%\\]|\\n)”\. Hãy đổi tên/,
    );
  },
);

test('the name of a content folder may contain Vietnamese letters, spaces and other marks', () => {
  const name = "/du-lieu/Nội dung [1] '{a,b}' (x)!@";
  expect(readSettings({ CONTENT_DIR: name }).contentDir).toBe(resolve(name));
});

const read = (SITE_URL: string, SAMPLES = '1') => readSettings({ SITE_URL, SAMPLES });

test.each([
  'https://gov.vn/',
  'https://x.gov.vn/',
  'https://x.gov.vn./thi-dua/',
  'https://X.GOV.VN:8443',
  'https://sở.hà-nam.gov.vn/',
  'https://x。gov。vn/',
  'https://x.ｇｏｖ.vn/',
  'https://x%2Egov.vn/',
])('samples are refused for %s', (address) => {
  expect(() => read(address)).toThrow('SAMPLES=1');
  expect(() => read(address, '0')).not.toThrow();
});

test.each(['https://thidua.example.vn/', 'https://xgov.vn/', 'https://gov.vn.example.com/'])(
  'samples may be shown at %s',
  (address) => {
    expect(() => read(address)).not.toThrow();
    expect(isLocal(read(address).origin)).toBe(false);
  },
);

test.each([
  'http://127.0.0.1:4321/',
  'http://127.1.2.3/',
  'http://2130706433/',
  'http://LOCALHOST/',
  'http://a.localhost./',
  'http://0.0.0.0/',
  'http://[::1]:80/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
])('%s is recognised as this machine', (address) => {
  expect(isLocal(read(address).origin)).toBe(true);
});

test.each([
  'https://thidua.example.vn//',
  'https://thidua.example.vn/thi-dua//2026/',
  'https://thidua.example.vn/?a=b',
  'https://thidua.example.vn/#tin',
  'https://thidua.example.vn?',
  'https://ten:mat-khau@thidua.example.vn/',
])('%s is not the address of a site', (address) => {
  expect(() => read(address, '0')).toThrow(/^SITE_URL là ".*", cần địa chỉ chỉ có tên miền/);
});

test('a whole disk is not a content folder', () => {
  expect(() => readSettings({ CONTENT_DIR: '/' })).toThrow('gốc của cả ổ đĩa');
});
