interface PaperInputProps {
  /** Instruction before the field. */
  help: string;
  /** Name of the field and its placeholder. */
  label: string;
  /** Extensions of accepted files. */
  accept: string;
  onPaste: (data: DataTransfer) => void;
  onFile: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Input of a document: pasted from Word or Excel, or chosen as a file. */
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
