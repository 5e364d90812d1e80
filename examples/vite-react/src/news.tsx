/** What the page heard from the widgets. */
export function News({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-labelledby="news">
      <h2 id="news">Novedades</h2>
      <ol aria-live="polite">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={index}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
