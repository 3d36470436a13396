// A page that moved sends readers on to the same place of the new one (“#dieu-5”).
location.replace(
  document
    .querySelector('link[rel=canonical]')
    .getAttribute('href')
    .replace(/^https?:\/\/[^/]+/, '') +
    location.search +
    location.hash,
);
