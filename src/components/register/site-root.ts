/** The site's absolute URL, for exported tables. */
export const siteRoot = () => new URL(import.meta.env.BASE_URL, location.href).href;
