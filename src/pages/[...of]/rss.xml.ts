import { feedPaths, feedResponse } from '../../outputs/feeds/feeds.ts';

export const getStaticPaths = feedPaths;
export const GET = feedResponse('rss.xml');
