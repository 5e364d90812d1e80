import { createMostrador } from '@mostrador/client';
import { runDesktop } from './desktop.js';
import { embedSessionFor } from './embed-session.js';
import { openMemory } from './memory.js';
import { sell } from './sales.js';
import { settings } from './settings.js';

const { platformUrl: baseUrl, secretKey, customerId, siteOrigin, person } = settings;
const mostrador = createMostrador({ baseUrl, credential: secretKey, locale: 'en' });

await sell(mostrador, await openMemory(settings.memoryFile), customerId);

const session = await embedSessionFor(mostrador, { customerId, origin: siteOrigin });
console.log(`embed session ${session.id} until ${session.expiresAt}`);

await runDesktop({ baseUrl, ...person });
