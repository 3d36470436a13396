import type { Settings } from '../../src/settings.ts';

/** What the files of a host are filled in with. */
export interface Host {
  settings: Settings;
  /** The folder of releases on the server: absolute, as `npm run publish` is given it. */
  releases: string;
  /** `owner/name` of the program's repository on its platform. */
  program: string;
  /** The tag or commit of the program that is built with. */
  version: string;
}

/** The host's name as servers are asked for it, without a port. */
export const hostName = ({ settings }: Host): string => new URL(settings.origin).hostname;

/** Whether readers come by https, so that the server needs a certificate. */
export const isSecure = ({ settings }: Host): boolean => settings.origin.startsWith('https:');
