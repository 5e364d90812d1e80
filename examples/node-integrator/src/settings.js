/** What this back end is told from outside; keys stand in no file of it. */
export const settings = {
  platformUrl: required('MOSTRADOR_URL'),
  /** The distributor's `sk_...`. */
  secretKey: required('MOSTRADOR_SECRET_KEY'),
  /** The customer who is signed in at the site. */
  customerId: required('MOSTRADOR_CUSTOMER'),
  /** Whose desktops are looked after: an administrator of the customer, by e-mail. */
  person: { identifier: required('MOSTRADOR_PERSON'), password: required('MOSTRADOR_PASSWORD') },
  /** Where this back end's own site stands. */
  siteOrigin: required('SITE_ORIGIN'),
  /** Where this back end remembers what must outlive it. */
  memoryFile: process.env.MEMORY_FILE ?? 'memory.json',
};

/**
 * @param {string} name
 * @returns {string}
 */
function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: see the README.`);
  return value;
}
