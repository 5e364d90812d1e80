import type { Schemas } from '@mostrador/client';

export type SignUp = Schemas['SignUp'];
export type SignUpOptions = Schemas['SignUpOptions'];
export type SignUpRequest = Schemas['SignUpRequest'];

/** As what a visitor may sign up on a distributor's page. */
export const FORM_KINDS = ['customer', 'distributor'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What each field of the form holds, as it was typed. */
export interface Values {
  readonly name: string;
  readonly email: string;
  readonly emailAgain: string;
  readonly phone: string;
  /** `person` or `company`. */
  readonly type: string;
  readonly company: string;
  readonly rfc: string;
  readonly curp: string;
  readonly companyPhone: string;
  readonly postalCode: string;
  readonly state: string;
  readonly city: string;
  readonly colony: string;
  readonly street: string;
  readonly exteriorNumber: string;
  readonly interiorNumber: string;
  readonly activity: string;
  readonly comments: string;
}
export type FieldName = keyof Values;

/** Consent to marketing apart, everything else that the form remembers. */
export interface Entries {
  readonly values: Values;
  readonly marketing: boolean;
}

/** What stays of a sign-up that was sent: by its token the newcomer follows it, for 24 h. */
export interface Newcomer {
  readonly id: string;
  /** Null when the answer was lost on its way: the sign-up is there, the mail is sent, it cannot be followed here. */
  readonly token: string | null;
  /** As it was typed; null on the way back from the activation, when the platform tells it. */
  readonly email: string | null;
}
