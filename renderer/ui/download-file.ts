/** Hands bytes to the browser as a file to keep; the desktop app asks where to. */
export const downloadFile = (fileName: string, bytes: Uint8Array, type: string): void =>
  downloadBlob(fileName, new Blob([new Uint8Array(bytes)], { type }));

/** Does so with what may be too large for the page's memory. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  // What Windows refuses in a name; titles and numbers of documents may hold it.
  link.download = fileName.replaceAll(/[<>:"/\\|?*]/g, '_');
  link.click();
  // The download reads the address after this task; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
