import type { Operation } from '@mostrador/contract';
import type { Access } from '../../http/access.ts';
import { isAuthorized } from '../../http/authorize.ts';
import { accessOf, type PlatformPerson } from './platform-session.ts';

/** The person as a caller of an operation of the API, with each of the own accounts that it lets in. */
export const callersOf = (person: PlatformPerson, { spec }: Pick<Operation, 'spec'>): Access[] =>
  person.accounts.map((account) => accessOf(person, account)).filter((access) => isAuthorized(spec, access));
