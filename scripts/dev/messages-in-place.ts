import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Diagnostic } from '../../src/check/kit/diagnostic.ts';
import { paragraphsOf } from '../../src/check/reporters/text.ts';
import type { RecordRef } from '../../src/model/publication.ts';
import { routeOf } from '../../src/model/routes.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { placeOf } from './with-messages.ts';

/** Parts of the site that cannot be shown during editing. */
export interface Unshown {
  /** Records without a page, because of their errors. */
  records: readonly (RecordRef & { file: string })[];
  /** Whether no page can be shown, since all need an unreadable record. */
  all: boolean;
  diagnostics: readonly Diagnostic[];
}

/** Messages for an address that cannot be shown, or undefined if the page can be. */
export function saidInPlaceOf(address: string, unshown: Unshown): Diagnostic[] | undefined {
  const { records, all, diagnostics } = unshown;
  if (all) return errorsOf(unshown);
  const asked = routeOf(address)?.record;
  const record = records.find(({ noun, id }) => noun === asked?.noun && id === asked.id);
  return record && diagnostics.filter(({ file }) => placeOf(file) === placeOf(record.file));
}

/** A draft's errors are only warnings where drafts are not shown. */
const errorsOf = ({ diagnostics }: Unshown) =>
  diagnostics.filter(({ severity, file }) => severity === 'error' || file.startsWith('_nhap/'));

/**
 * Responds with the check's messages if a page cannot be shown, or fails while the content has errors,
 * instead of Astro's error page.
 * @returns the integration for Astro, and a function that reloads every open page
 */
export function messagesInPlace({ base, contentDir }: Settings, unshown: () => Unshown) {
  let reload = () => {};
  const page = (said: Diagnostic[]) => pageOf(paragraphsOf(said, shownPath(contentDir)));
  const integration: AstroIntegration = {
    name: 'messages-in-place',
    hooks: {
      'astro:server:setup': ({ server }) => {
        reload = () => server.hot.send({ type: 'full-reload' });
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          const said = saidInPlaceOf(addressOf(request, base), unshown());
          if (said) return answer(response, page(said));
          const errors = errorsOf(unshown());
          if (errors.length > 0) insteadOfFailure(response, page(errors));
          next();
        });
      },
    },
  };
  return { integration, reload: () => reload() };
}

/** Vite strips the base. */
function addressOf({ url = '' }: IncomingMessage, base: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.slice(pathname.startsWith(base) ? base.length : 1);
}

function answer(response: ServerResponse, page: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

/** Passes a response on unless it is a server error. */
function insteadOfFailure(response: ServerResponse, page: string): void {
  const { writeHead, end } = response;
  response.writeHead = ((status: number, ...rest: []) => {
    Object.assign(response, { writeHead, end });
    if (status < 500) return response.writeHead(status, ...rest);
    answer(response, page);
    return Object.assign(response, { write: () => true, end: () => response });
  }) as typeof writeHead;
}

/** Reloads by itself, without Vite's client, which would show Astro's error overlay. */
function pageOf(paragraphs: readonly string[]): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>Chưa xem được trang này</title>
<h1>Chưa xem được trang này</h1>
<p>Sửa những lỗi dưới đây rồi lưu tệp; trang tự hiện lại.
<pre style="white-space: pre-wrap">${escaped(paragraphs.join('\n\n'))}</pre>
`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
