/** Whole address of the site's home, for tables that readers take along. */
export const siteRoot = () => new URL(import.meta.env.BASE_URL, location.href).href;
