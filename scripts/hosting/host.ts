import type { Settings } from '../../src/settings.ts';

/** Values for the files of a host. */
export interface Host {
  settings: Settings;
  /** The folder of releases on the server: absolute, as passed to `npm run publish`. */
  releases: string;
  /** `owner/name` of the program's repository on its platform. */
  program: string;
  /** The tag or commit of the program used for building. */
  version: string;
}

/** The host name without a port. */
export const hostName = ({ settings }: Host): string => new URL(settings.origin).hostname;

/** Whether readers use https, so that the server needs a certificate. */
export const isSecure = ({ settings }: Host): boolean => settings.origin.startsWith('https:');
