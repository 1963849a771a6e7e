const kilobyte = 1024;
const megabyte = 1024 ** 2;

/** A file's size as file lists write it, rounded up: `412 KB`, `3.4 MB`. */
export const formatFileSize = (bytes: number): string =>
  bytes >= megabyte
    ? `${Math.ceil((bytes / megabyte) * 10) / 10} MB`
    : `${Math.max(1, Math.ceil(bytes / kilobyte))} KB`;
