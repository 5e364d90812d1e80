import { populate } from './population.ts';

await populate(process.argv[2]!);
