/** `7C2E91…04BD`: the ends of an id, by which support finds it. */
export const shortId = (id: string): string => {
  const name = id.replace(/^[a-z]+_/, '').toUpperCase();
  return name.length > 12 ? `${name.slice(0, 6)}…${name.slice(-4)}` : name;
};
