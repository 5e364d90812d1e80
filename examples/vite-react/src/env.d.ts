interface ImportMetaEnv {
  /** Origin of the platform. */
  readonly VITE_MOSTRADOR_URL: string;
  /** `pk_...`; stands in the page. */
  readonly VITE_PUBLISHABLE_KEY: string;
}
