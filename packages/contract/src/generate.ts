import { writeFileSync } from 'node:fs';
import { openApiDocument } from './document.ts';

const target = process.argv[2] ?? new URL('../openapi.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
