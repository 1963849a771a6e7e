import { downloadFile } from './download-file.ts';

/** Hands a text to the browser as a file to keep. */
export const downloadText = (fileName: string, text: string): void =>
  downloadFile(fileName, new TextEncoder().encode(text), 'application/json');
