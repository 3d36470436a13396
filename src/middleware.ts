import { defineMiddleware } from 'astro:middleware';
import { rendered } from './kept/kept.ts';

/**
 * Marks what fails while a page is made with the page's address, by which a build knows whose record
 * is at fault. The body is read here, since a page is rendered while it is read.
 */
export const onRequest = defineMiddleware(async ({ url, routePattern }, next) => {
  const whole = async () => {
    const response = await next();
    return response.body ? new Response(await response.arrayBuffer(), response) : response;
  };
  if (import.meta.env.DEV) return whole();
  try {
    return await rendered(routePattern, whole);
  } catch (error) {
    throw Object.assign(error as Error, { address: url.pathname });
  }
});
