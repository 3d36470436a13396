/** The addresses that only a register needs that is cut (`register/shards`): a part of THE list, as `record-routes.ts`. */
export const cutRoutes = {
  registerWhole: 'khen-thuong/ca-bang.json',
  registerShard: 'khen-thuong/bang/{hash}/{shard}.json',
} as const;
