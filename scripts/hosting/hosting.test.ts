import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../src/settings.ts';
import type { Host } from './host.ts';
import { ways } from './ways.ts';

const hostAt = (address: string): Host => ({
  settings: readSettings({ SITE_URL: address, CONTENT_DIR: 'content' }),
  releases: '/srv/thi-dua',
  program: 'co-quan/trang',
  version: 'v1.2.3',
});

const filesOf = (way: string, address = 'https://thidua.example.vn/') =>
  ways[way]?.files(hostAt(address), '/tmp/may-chu') ?? {};

test('nginx serves the current release over https, and redirects from http', () => {
  const conf = filesOf('nginx')['thi-dua.conf'] ?? '';
  expect(conf).toContain('return 301 https://$host$request_uri;');
  expect(conf).toContain('root /srv/thi-dua/hien-tai;');
  expect(conf).toContain('listen 443 ssl;');
  expect(filesOf('nginx', 'http://noi-bo.example/')['thi-dua.conf']).not.toContain('ssl');
});

test('a site below a path has its own location on the server', () => {
  const at = 'https://example.vn/thi-dua/';
  expect(filesOf('nginx', at)['thi-dua.conf']).toContain(
    'location /thi-dua/ { alias /srv/thi-dua/hien-tai/; }',
  );
  expect(filesOf('apache', at)['thi-dua.conf']).toContain('Alias /thi-dua/ /srv/thi-dua/hien-tai/');
});

test('the workflow checks every change, publishes only main and commits the published addresses', () => {
  const { jobs, on, env } = parse(filesOf('github')['.github/workflows/trang.yml'] ?? '');
  expect(Object.keys(on)).toEqual(['pull_request', 'push', 'schedule', 'workflow_dispatch']);
  expect(env.SITE_URL).toBe('https://thidua.example.vn/');
  expect(jobs.dang.if).toContain('pull_request');
  const commands = jobs.dang.steps.flatMap(({ run }: { run?: string }) => run ?? []).join('\n');
  expect(commands).toContain('npm run build -- --policy-in-pages');
  expect(commands).toContain("git add --all -- . ':!.chuong-trinh'");
});

test('containers have minimal write access and build without a network', () => {
  const { services } = parse(filesOf('container')['compose.yml'] ?? '');
  expect(services.dung.network_mode).toBe('none');
  expect(services.dung.read_only && services.web.read_only).toBe(true);
  expect(services.web.volumes[0]).toMatch(/:ro$/);
  const conf = filesOf('container')['nginx.conf'] ?? '';
  expect(conf).toContain('listen 8080;');
  expect(conf).toContain('server_name _;');
  expect(conf).not.toContain('ssl');
});

test('GitLab and Netlify build with the named version of the program', () => {
  const gitlab = parse(filesOf('gitlab')['.gitlab-ci.yml'] ?? '');
  expect(gitlab.default.before_script[0]).toContain('--branch v1.2.3');
  expect(gitlab.pages.artifacts.paths).toEqual(['public']);
  expect(filesOf('netlify')['netlify.toml']).toContain('SITE_URL = "https://thidua.example.vn/"');
});
