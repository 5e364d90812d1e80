declare module '*.tgz?url' {
  /** Address of the emitted file, relative to the page. */
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

declare module '*?inline' {
  /** The file's bytes as a `data:` address. */
  const address: string;
  export default address;
}
