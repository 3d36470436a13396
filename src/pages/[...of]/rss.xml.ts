import { feedPaths, feedResponse } from '../../share/feeds.ts';

export const getStaticPaths = feedPaths;
export const GET = feedResponse('rss.xml');
