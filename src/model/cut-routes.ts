/**
 * The addresses used only by a sharded register (`register/shards`): a part of the list in `routes.ts`,
 * like `record-routes.ts`.
 */
export const cutRoutes = {
  registerWhole: 'khen-thuong/ca-bang.json',
  registerShard: 'khen-thuong/bang/{hash}/{shard}.json',
} as const;
