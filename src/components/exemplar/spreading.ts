import { offerReading } from './read-aloud.ts';
import { offerSharing } from './share-bar.ts';

/** What an exemplar's page can do once its reader moves. */
offerSharing();
offerReading();
