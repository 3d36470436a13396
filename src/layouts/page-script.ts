/** The one script of every page: small, deferred, and nothing is unreadable without it. */
import '../reading/page.ts';
import '../search/browser/start.ts';
