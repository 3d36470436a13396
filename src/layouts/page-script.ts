/** The one script of every page: small, deferred, and nothing is unreadable without it. */
import '../components/page/page.ts';
import '../components/search/start.ts';
