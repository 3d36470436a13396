import { absolute, address } from '../../addresses.ts';
import { getOffice } from '../../queries/office.ts';
import { site } from '../../site.ts';

/**
 * Contact for reporting a vulnerability of this site, valid for a year from the day of the build (RFC
 * 9116).
 */
export async function GET(): Promise<Response> {
  const { contact } = await getOffice();
  const lines = [
    `Contact: ${contact.email ? `mailto:${contact.email}` : absolute(address.aboutSection('bao-sai-sot'))}`,
    `Expires: ${Number(site.today.slice(0, 4)) + 1}${site.today.slice(4).replace('-02-29', '-02-28')}T00:00:00Z`,
    'Preferred-Languages: vi, en',
    `Canonical: ${absolute(`${site.base}.well-known/security.txt`)}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
}
