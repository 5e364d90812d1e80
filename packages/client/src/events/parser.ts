/** What stands between two empty lines of an event stream. One without data is no event, but its id counts. */
export interface StreamBlock {
  /** Empty where the stream gives none. */
  event: string;
  data: string;
  /** The last id that the stream gave, in this block or an earlier one. */
  id: string | undefined;
}

/**
 * Reads the text of an event stream in any pieces: lines that end in CRLF, LF or CR, data of several lines,
 * comments. Returns the blocks that each piece completes.
 */
export function eventStreamParser(): (text: string) => StreamBlock[] {
  let rest = '';
  let event = '';
  let data = '';
  let id: string | undefined;

  function field(line: string): void {
    const [name, value = ''] = line.split(/: ?(.*)/s);
    if (name === 'event') event = value;
    else if (name === 'data') data += `${value}\n`;
    else if (name === 'id' && !value.includes('\0')) id = value;
  }

  return (text) => {
    // A CR that ends the piece waits for the next one: an LF there would belong to it.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    const blocks: StreamBlock[] = [];
    for (const line of lines) {
      if (line) {
        field(line);
        continue;
      }
      blocks.push({ event, data: data.slice(0, -1), id });
      event = data = '';
    }
    return blocks;
  };
}
