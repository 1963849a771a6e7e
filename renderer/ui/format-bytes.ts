const gigabyte = 1024 ** 3;
const megabyte = 1024 ** 2;

/** Bytes as people speak of disks, rounded down so that space is never promised: `52.3 GB`, `300 MB`. */
export const formatBytes = (bytes: number): string =>
  bytes >= gigabyte ? `${Math.floor((bytes / gigabyte) * 10) / 10} GB` : `${Math.floor(bytes / megabyte)} MB`;
