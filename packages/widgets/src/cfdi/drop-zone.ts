import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/basic.ts';

const FILE = 'M4 1.8h5.2l3 3v9.4H4zM9 2v3.2h3.2M8 12V7.6M6.2 9.2L8 7.4l1.8 1.8';

interface DropZone {
  readonly id: string;
  /** What the button of the file picker says, and what else can be done. */
  readonly label: string;
  readonly hint: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  take(files: readonly File[]): void;
}

const over = (event: DragEvent, is: boolean) =>
  (event.currentTarget as HTMLElement).toggleAttribute('data-over', is);

/** A real file field, whose label takes what is dropped on it. */
export const dropZone = (zone: DropZone): TemplateResult => {
  const { id, label, hint, multiple = false, disabled = false } = zone;
  const take = (files: FileList | null | undefined) => {
    const all = [...(files ?? [])];
    if (all.length && !disabled) zone.take(multiple ? all : all.slice(0, 1));
  };
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    over(event, true);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    over(event, false);
    take(event.dataTransfer?.files);
  };
  const picked = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    take(input.files);
    // The same file once more is a choice, too.
    input.value = '';
  };
  return html`<label class="drop" part="drop" @dragover=${dragged} @dragleave=${(event: DragEvent) => over(event, false)} @drop=${dropped}><input class="hidden" id=${id} type="file" accept=".xml,text/xml,application/xml" ?multiple=${multiple} ?disabled=${disabled} @change=${picked}>${icon(FILE)}<span><span class="link-like">${label}</span> ${hint || nothing}</span></label>`;
};
