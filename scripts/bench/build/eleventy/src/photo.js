import { pathToFileURL } from 'node:url';

const { default: Image } = await import(pathToFileURL(process.env.IMAGE_PLUGIN).href);

/** A photo of an exemplar in some widths, the widest last, each made once for the whole site. */
export async function photo(slug, { file, alt }, ...widths) {
  const source = `content/guong-dien-hinh/${slug}/${file}`;
  const options = { widths, formats: ['webp'], outputDir: 'dist/img/', urlPath: '/img/' };
  const sizes = (await Image(source, options)).webp;
  const { url, width, height } = sizes.at(-1);
  const set = sizes.map(({ srcset }) => srcset).join(', ');
  return `<img src="${url}" srcset="${set}" width="${width}" height="${height}" alt="${alt}">`;
}
