import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes all bytes at a position or fails; tests bring one that fails half way. */
export type WriteAll = (file: FileHandle, bytes: Uint8Array, position: number) => Promise<void>;

export const writeAll: WriteAll = async (file, bytes, position) => {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
};

/** A file that only grows. What was appended survives the process at once, and a power cut from the next `sync` on. */
export interface AppendFile {
  readonly path: string;
  readonly size: number;
  /** @returns where the bytes begin. On failure the file is as it was before. */
  append(bytes: Uint8Array): Promise<number>;
  /** Returns when every byte appended so far is on the disk. */
  sync(): Promise<void>;
  /** Syncs and closes. */
  close(): Promise<void>;
}

/** Opens or makes the file; what lies behind `size` is cut off (the rest of a write that a crash interrupted). */
export async function openAppendFile(path: string, size: number, write: WriteAll = writeAll): Promise<AppendFile> {
  const file = await open(path, size === 0 ? "a" : "r+").then(async (made) => {
    await made.close();
    return open(path, "r+");
  });
  if ((await file.stat()).size > size) await file.truncate(size);
  await syncDirectory(dirname(path));
  let end = size;
  return {
    path,
    get size() {
      return end;
    },
    append: async (bytes) => {
      const offset = end;
      try {
        await write(file, bytes, offset);
      } catch (error) {
        await file.truncate(offset);
        throw error;
      }
      end += bytes.length;
      return offset;
    },
    sync: () => file.datasync(),
    close: async () => {
      try {
        await file.datasync();
      } finally {
        await file.close();
      }
    },
  };
}

/** A new file's name is only safe once its folder is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Whether an error says that there is no room: full disk, quota, limit on the size of files. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(error.code));
}
