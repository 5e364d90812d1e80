declare module '*.tgz?url' {
  /** Address of the emitted file, relative to the page. */
  const url: string;
  export default url;
}

declare module '*.css';
