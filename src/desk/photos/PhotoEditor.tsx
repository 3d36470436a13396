import { useEffect, useState } from 'preact/hooks';
import { isPhotoName } from '../../check/facts/photo-facts.ts';
import { Fields } from '../form/Fields.tsx';
import { elementId, type FormContext, placeOf } from '../form/form-context.ts';
import type { FormField } from '../record/fields.ts';
import { folderOf } from '../record/file-of.ts';
import { bytesOfAny, contents } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { act } from '../state/saving.ts';
import { type } from '../state/typing.ts';
import { MessageList } from '../views/Messages.tsx';
import { freeName, shrunk } from './shrink.ts';

interface PhotoEditorProps {
  field: Extract<FormField, { input: 'group' }>;
  file: string;
  value: unknown;
  context: FormContext;
}

/** An exemplar's photos: dropped or chosen, resized, each with its alternative text. */
export function PhotoEditor({ field, file, value, context }: PhotoEditorProps) {
  const [isOver, setOver] = useState(false);
  const folder = folderOf(file);
  const photos = (Array.isArray(value) ? value : []) as Record<string, unknown>[];
  const path = [field.key];
  const change = (next: unknown[]) => context.onChange(path, next);
  const lying = [...contents.value.keys()]
    .filter((each) => each.startsWith(folder) && isPhotoName(each))
    .map((each) => each.slice(folder.length));
  const unused = lying.filter((name) => !photos.some((photo) => photo.file === name));
  const words = field.fields.filter(({ key }) => key !== 'file');
  const add = async (files: Iterable<File>) => {
    const taken = new Set(lying);
    const added: Record<string, unknown>[] = [];
    for (const each of files) {
      try {
        const { name, bytes } = await shrunk(each, each.name);
        const free = freeName(name, taken);
        taken.add(free);
        type(folder + free, bytes, 'ảnh');
        added.push({ file: free });
      } catch (error) {
        say((error as Error).message, true);
      }
    }
    if (added.length > 0) change([...photos, ...added]);
  };
  const remove = async (name: string) => {
    await act(
      `xóa ảnh ${name}`,
      new Map([[folder + name, undefined]]),
      `Đã xóa ảnh ${name}; bản cũ giữ trong _luu.`,
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen by the button too
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add(event.dataTransfer?.files ?? []);
      }}
    >
      <fieldset class="group list" id={`${elementId(placeOf(path))}-f`}>
        <legend>{field.title}</legend>
        <p class="help">
          Thả ảnh vào đây hoặc chọn tệp. Ảnh được thu nhỏ, bỏ vị trí và thông tin máy chụp. Người
          nhìn rõ mặt phải đồng ý cho dùng ảnh.
        </p>
        <MessageList messages={context.messages.get(field.key) ?? []} />
        {photos.map((photo, index) => (
          <fieldset
            key={`${photo.file} ${index}`}
            class="item photo"
            id={`${elementId(placeOf([...path, index]))}-f`}
          >
            <legend>
              {index + 1}. {String(photo.file ?? '(chưa có tệp)')}
            </legend>
            <span class="item-tools">
              {index > 0 && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Đưa ảnh ${index + 1} lên trước`}
                  onClick={() => change(photos.toSpliced(index, 1).toSpliced(index - 1, 0, photo))}
                >
                  Lên
                </button>
              )}
              <button
                type="button"
                class="quiet"
                aria-label={`Bỏ ảnh ${index + 1} khỏi bài`}
                onClick={() => change(photos.toSpliced(index, 1))}
              >
                Bỏ
              </button>
            </span>
            <Thumbnail file={folder + String(photo.file ?? '')} />
            <div class="photo-words">
              <MessageList
                messages={[
                  ...(context.messages.get(placeOf([...path, index])) ?? []),
                  ...(context.messages.get(placeOf([...path, index, 'file'])) ?? []),
                ]}
              />
              <Fields
                fields={words}
                path={[...path, index]}
                value={withoutFile(photo)}
                context={context}
              />
            </div>
          </fieldset>
        ))}
        <label class="file">
          Chọn ảnh
          <input
            type="file"
            class="visually-hidden"
            accept="image/jpeg,image/png,image/webp"
            multiple
            onChange={({ currentTarget }) => {
              void add([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
        {unused.map((name) => (
          <p key={name} class="meta">
            <code>{name}</code> nằm cạnh bài mà bài chưa dùng.
            <button type="button" class="link" onClick={() => change([...photos, { file: name }])}>
              Dùng ảnh này
            </button>
            <button type="button" class="link" onClick={() => void remove(name)}>
              Xóa tệp
            </button>
          </p>
        ))}
      </fieldset>
    </div>
  );
}

/** The file's name is not editable: it would be an unknown key among the fields. */
function withoutFile({ file: _, ...words }: Record<string, unknown>) {
  return words;
}

function Thumbnail({ file }: { file: string }) {
  const [address, setAddress] = useState('');
  const there = contents.value.get(file);
  // The bytes of an unchanged picture are the same object; a photo on disk has none here.
  const picture = there?.bytes ?? there;
  useEffect(() => {
    let made = '';
    let isGone = false;
    void bytesOfAny(file).then((bytes) => {
      if (!bytes || isGone) return;
      made = URL.createObjectURL(new Blob([bytes]));
      setAddress(made);
    });
    return () => {
      isGone = true;
      URL.revokeObjectURL(made);
    };
  }, [file, picture]);
  return address ? (
    <img src={address} alt="" class="thumbnail" />
  ) : (
    <span class="thumbnail none">Không thấy ảnh</span>
  );
}
