import type { RecipientType } from '../../model/schema/recipient-type.ts';

/** A node of structured data; vocabulary schema.org. */
export type Node = { '@type': string; [property: string]: unknown };

/** An honouree of an exemplar, with their awards. */
interface Honoured {
  recipientType: RecipientType;
  name: string;
  honorific?: string | undefined;
  position?: string | undefined;
  unitName?: string | undefined;
  awards: readonly string[];
}

export interface ArticleFacts {
  title: string;
  summary: string;
  image: string;
  /** Days, `yyyy-mm-dd`. */
  published: string;
  changed: string;
  publisher: Node;
  honoured: readonly Honoured[];
}

interface Office {
  archiveOf: string;
  contact: { phone?: string | undefined; email?: string | undefined };
}

/** An exemplar as an Article about its honourees. */
export function article(facts: ArticleFacts): Node {
  return {
    '@type': 'Article',
    headline: facts.title,
    description: facts.summary,
    inLanguage: 'vi',
    image: facts.image,
    datePublished: facts.published,
    dateModified: facts.changed,
    author: facts.publisher,
    publisher: facts.publisher,
    about: facts.honoured.map(subject),
  };
}

function subject({ recipientType, name, honorific, position, unitName, awards }: Honoured): Node {
  const award = awards.length > 0 ? { award: awards } : {};
  const unit = unitName && { '@type': 'Organization', name: unitName };
  if (recipientType !== 'ca-nhan') {
    return { '@type': 'Organization', name, ...(unit && { parentOrganization: unit }), ...award };
  }
  return {
    '@type': 'Person',
    name,
    ...(honorific && { honorificPrefix: honorific }),
    ...(position && { jobTitle: position }),
    ...(unit && { affiliation: unit }),
    ...award,
  };
}

/** The office that keeps the site. */
export function organization(site: string, office: Office): Node {
  return {
    ...publisher(office),
    '@id': organizationId(site),
    url: site,
    ...(office.contact.phone && { telephone: office.contact.phone }),
    ...(office.contact.email && { email: office.contact.email }),
  };
}

/** The office in short, for a node that only refers to it. */
export function publisher({ archiveOf }: Pick<Office, 'archiveOf'>): Node {
  return { '@type': 'GovernmentOrganization', name: archiveOf };
}

/** The site with its search, so that a search engine can offer its own search box. */
export function website(site: string, brand: string, tagline: string, search: string): Node {
  return {
    '@type': 'WebSite',
    '@id': `${site}#trang`,
    name: brand,
    alternateName: tagline,
    url: site,
    inLanguage: 'vi',
    publisher: { '@id': organizationId(site) },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Breadcrumbs from home to a page, absolute URLs; the page itself is last. */
export function breadcrumbs(trail: readonly { label: string; address: string }[]): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address,
    })),
  };
}

/** Nodes as the text of one script element; escapes `<`, so that no text can end the element. */
export function script(nodes: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
    '<',
    '\\u003c',
  );
}

const organizationId = (site: string) => `${site}#co-quan`;
