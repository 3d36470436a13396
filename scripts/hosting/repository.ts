import { copiesFolder } from '../../src/model/read/content-files.ts';
import { siteAddress } from '../../src/settings.ts';
import type { Host } from './host.ts';

/** Folder of the program in a content repository during a job; the content reader ignores dot names. */
const programFolder = '.chuong-trinh';

/**
 * Folder of the site for hosts that publish a folder of the repository: no content folder may contain it
 * during a build.
 */
export const siteFolder = '.trang';

/** What a job commits: the addresses and clauses published by a build, nothing else. */
const keep = `git config user.name "Trang thi dua"
git config user.email "trang-thi-dua@localhost"
git add --all -- . ':!${programFolder}' ':!${copiesFolder}'
git diff --cached --quiet || { git commit --quiet --message "Ghi nhớ các địa chỉ đã công bố" && git push --quiet; }`;

/** Checks every change and reports errors at their lines; publishes the main branch. */
export function githubWorkflow(host: Host): string {
  return `# Soát mọi thay đổi của nội dung; nhánh main thì dựng và đăng lên GitHub Pages. Do lệnh npm run hosting viết.
name: Soát và đăng trang

on:
  pull_request:
  push:
    branches: [main]
  schedule:
    # 0 giờ 10 phút ở Việt Nam: sự đồng ý, thông báo hết hạn theo ngày.
    - cron: '10 17 * * *'
  workflow_dispatch:
    inputs:
      de_rieng_noi_dung_loi:
        description: Đăng ngay, để riêng nội dung còn lỗi (khi cần ngừng công bố gấp)
        type: boolean

permissions:
  contents: read

# Không bao giờ hai lần dựng cùng lúc; lần sau chờ lần trước xong.
concurrency: trang-\${{ github.ref }}

env:
  SITE_URL: ${siteAddress(host.settings)}
  CONTENT_DIR: \${{ github.workspace }}

jobs:
  soat:
    name: Soát nội dung
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    steps:
${steps(host)}
      - name: Soát
        working-directory: ${programFolder}
        run: npm run --silent check -- --format github

  dang:
    name: Dựng và đăng
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    permissions:
      contents: write
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.dang.outputs.page_url }}
    steps:
${steps(host)}
      - uses: actions/cache@v4
        with:
          path: ${programFolder}/.cache
          key: trang-\${{ github.run_id }}
          restore-keys: trang-
      # Có lỗi thì dừng ở đây, trang đang đăng vẫn nguyên.
      - name: Dựng
        working-directory: ${programFolder}
        env:
          OUT_DIR: \${{ runner.temp }}/trang
        run: npm run build -- --policy-in-pages \${{ inputs.de_rieng_noi_dung_loi && '--without-faulty' || '' }}
      - name: Ghi nhớ các địa chỉ đã công bố
        run: |
${indented(keep, 10)}
      # Có tệp bắt đầu bằng dấu chấm: .well-known/security.txt.
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: \${{ runner.temp }}/trang
          include-hidden-files: true
      - id: dang
        uses: actions/deploy-pages@v4
`;
}

function steps({ program, version }: Host): string {
  return `      - uses: actions/checkout@34e114876b0b11c390a56381ad16ebd13914f8d5 # v4.3.1
      - uses: actions/checkout@34e114876b0b11c390a56381ad16ebd13914f8d5 # v4.3.1
        with:
          repository: ${program}
          ref: ${version}
          path: ${programFolder}
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 22
      - run: npm ci
        working-directory: ${programFolder}`;
}

/** The same for GitLab; `pages` is the job that GitLab publishes the folder \`public\` of. */
export function gitlabPipeline(host: Host): string {
  return `# Soát mọi thay đổi của nội dung; nhánh chính thì dựng và đăng lên GitLab Pages. Do lệnh npm run hosting viết.
# Đặt thêm lịch chạy hằng ngày lúc 0 giờ 10 (Build, Pipeline schedules), vì sự đồng ý, thông báo hết hạn theo ngày.
default:
  image: node:22-bookworm
  before_script:
    - git clone --depth 1 --branch ${host.version} https://gitlab.com/${host.program}.git ${programFolder}
    - cd ${programFolder}
    - npm ci
  cache:
    key: trang
    paths: [${programFolder}/.cache]

variables:
  SITE_URL: ${siteAddress(host.settings)}
  CONTENT_DIR: $CI_PROJECT_DIR

soat:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm run --silent check

pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  resource_group: trang
  script:
    - OUT_DIR=/tmp/trang npm run build -- --policy-in-pages
    - cd ..
    - mv /tmp/trang public
    # Cần biến KHOA_GHI (Settings, Access tokens, write_repository) để ghi nhớ các địa chỉ đã công bố.
    - git remote set-url origin "https://oauth2:$KHOA_GHI@$CI_SERVER_HOST/$CI_PROJECT_PATH.git"
    - git checkout --quiet -B "$CI_COMMIT_BRANCH"
    - git config user.name "Trang thi dua" && git config user.email "trang-thi-dua@localhost"
    - git add --all -- . ':!${programFolder}' ':!${copiesFolder}' ':!public'
    - git diff --cached --quiet || git commit --quiet --message "Ghi nhớ các địa chỉ đã công bố [skip ci]"
    - git push --quiet origin "$CI_COMMIT_BRANCH"
  artifacts:
    paths: [public]
`;
}

/** Netlify's build settings; Cloudflare Pages accepts the same two lines in its settings. */
export function netlifyBuild(host: Host): string {
  return `# Netlify dựng và đăng nội dung này. Do lệnh npm run hosting viết. Tiêu đề HTTP nằm ở tệp _headers của trang.
[build]
  command = ${JSON.stringify(buildCommand(host))}
  publish = "${siteFolder}"

[build.environment]
  NODE_VERSION = "22"
  SITE_URL = "${siteAddress(host.settings)}"
  CONTENT_DIR = ".."
`;
}

/** A single command that a host runs in a clone of the content. */
export function buildCommand({ program, version }: Host): string {
  return `git clone --depth 1 --branch ${version} https://github.com/${program}.git ${programFolder} && cd ${programFolder} && npm ci && OUT_DIR=/tmp/trang npm run build && mv /tmp/trang ../${siteFolder}`;
}

const indented = (text: string, spaces: number) =>
  text
    .split('\n')
    .map((line) => ' '.repeat(spaces) + line)
    .join('\n');
