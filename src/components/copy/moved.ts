/** Of a page that moved: sends readers of a copy on to the same place of the new one. */
const { href } = document.querySelector('main a') as HTMLAnchorElement;
location.replace(href + location.search + location.hash);

export {};
