interface PaperInputProps {
  /** What is asked for, before the field. */
  help: string;
  /** Name of the field and what stands in it. */
  label: string;
  /** Endings of the files that can be chosen. */
  accept: string;
  onPaste: (data: DataTransfer) => void;
  onFile: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** A paper that comes in: pasted from Word or Excel, or chosen as a file. */
export function PaperInput({ help, label, accept, onPaste, onFile }: PaperInputProps) {
  return (
    <>
      <p>{help}</p>
      <textarea
        class="paste"
        rows={4}
        aria-label={label}
        placeholder={label}
        onPaste={(event) => {
          if (!event.clipboardData) return;
          event.preventDefault();
          onPaste(event.clipboardData);
        }}
      />
      <label class="file">
        Chọn tệp
        <input
          type="file"
          class="visually-hidden"
          accept={accept}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void file.arrayBuffer().then((bytes) => onFile(new Uint8Array(bytes)));
          }}
        />
      </label>
    </>
  );
}
