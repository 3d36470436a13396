import { defineMiddleware } from 'astro:middleware';
import { rendered } from './kept/kept.ts';

/**
 * Adds the page's address to an error during rendering, by which a build identifies the invalid record.
 * The body is read here, since a page is rendered only while it is read.
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
