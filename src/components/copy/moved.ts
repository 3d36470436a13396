/** On a page that moved: redirects readers of a copy to the same anchor of the new page. */
const { href } = document.querySelector('main a') as HTMLAnchorElement;
location.replace(href + location.search + location.hash);

export {};
