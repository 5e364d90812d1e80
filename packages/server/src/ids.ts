import type { IdPrefix } from '@mostrador/contract';
import { typeid } from 'typeid-js';

/** A new public id: sortable by creation, unguessable. */
export const newId = (prefix: IdPrefix): string => typeid(prefix).toString();
