import { readSettings } from './settings.ts';

/** The settings of this run; every part of the build reads them here. */
export const site = readSettings(process.env);
