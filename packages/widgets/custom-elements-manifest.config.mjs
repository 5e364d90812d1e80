/** What `custom-elements.json` is made of: Storybook's docs, editors' completion. */
export default {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/**/*.test.ts',
    'src/**/*.styles.ts',
    'src/loader/**',
    'src/**/*.messages.ts',
    'src/**/messages.*',
  ],
  litelement: true,
  // It would write where it put the file, also when that is a comparison in a temporary folder.
  packagejson: false,
  plugins: [publicOnly()],
};

/** Elements that are drawn by the same code, without being its subclass: their look is documented once. */
const DRAWN_AS = { MostradorBalanceMeter: 'MostradorMeterView' };

/** What is written of the look of one element, for another that has it too. */
function sharedLook(declarations) {
  for (const [name, drawnAs] of Object.entries(DRAWN_AS)) {
    const of = (wanted) => declarations.find((declaration) => declaration.name === wanted);
    const { cssParts, cssProperties, cssStates, events = [] } = of(drawnAs);
    const element = of(name);
    const own = element.events ?? [];
    Object.assign(element, { cssParts, cssProperties, cssStates, events: [...own, ...events] });
  }
}

/** Leaves out what is nobody else's business: modules without an element or event, members that start with `_`. */
function publicOnly() {
  return {
    name: 'mostrador-public-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules.filter(({ declarations = [] }) =>
        declarations.some(
          ({ customElement, superclass }) => customElement || superclass?.name === 'MostradorUiEvent',
        ),
      );
      // The analyzer reads files in whatever order they come.
      manifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
      for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
        const { members, attributes, events } = declaration;
        declaration.members = members?.filter(
          ({ name, privacy }) => !/^[_#]/.test(name) && privacy !== 'private' && privacy !== 'protected',
        );
        declaration.attributes = attributes?.filter(({ name }) => !name.startsWith('_'));
        // Found in dispatchEvent() calls, without a name; the class's own @fires has them all.
        declaration.events = events?.filter(({ name }) => name?.startsWith('mostrador-'));
      }
      sharedLook(manifest.modules.flatMap(({ declarations }) => declarations));
    },
  };
}
