declare module '*.tgz?url' {
  /** Address of the emitted file, relative to the page. */
  const url: string;
  export default url;
}

declare module '*.cer?url' {
  /** Address of a certificate: a file's, relative to the page, or `data:`. */
  const url: string;
  export default url;
}

declare module '*.pk8?url' {
  /** The same for a key. */
  const url: string;
  export default url;
}

declare module '*.css';

declare module '*?raw' {
  /** The file's text. */
  const text: string;
  export default text;
}

declare module '*.mdx' {
  /** The page, for Storybook. */
  const page: () => null;
  export default page;
}
