import { offerReading } from './read-aloud.ts';
import { offerSharing } from './share-bar.ts';

/** Loaded on the reader's first interaction with an exemplar's page. */
offerSharing();
offerReading();
