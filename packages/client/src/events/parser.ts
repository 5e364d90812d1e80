/** One message of an event stream, as the HTML standard has it. */
export interface StreamMessage {
  /** Empty where the stream gives none. */
  event: string;
  data: string;
  /** The last id that the stream gave, in this message or an earlier one. */
  id: string | undefined;
}

/**
 * Reads the text of an event stream in any pieces: lines that end in CRLF, LF or CR, data of several lines,
 * comments. Returns the messages that each piece completes.
 */
export function eventStreamParser(): (text: string) => StreamMessage[] {
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
    const messages: StreamMessage[] = [];
    for (const line of lines) {
      if (line) {
        field(line);
        continue;
      }
      if (data) messages.push({ event, data: data.slice(0, -1), id });
      event = data = '';
    }
    return messages;
  };
}
