import { maxPackageBytes } from '../../shared/transfer/package-header.ts';
import { AppError } from '../../shared/lib/app-error.ts';

/** A file's bytes in base64; the file is only read. @throws AppError PACKAGE_TOO_LARGE, PACKAGE_UNKNOWN */
export function readBase64(file: File): Promise<string> {
  if (file.size > maxPackageBytes) {
    return Promise.reject(new AppError('PACKAGE_TOO_LARGE', { megabytes: maxPackageBytes / 1024 / 1024 }));
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      const [, base64 = ''] = typeof result === 'string' ? result.split(',') : [];
      if (base64 === '') reject(new AppError('PACKAGE_UNKNOWN'));
      else resolve(base64);
    });
    reader.addEventListener('error', () => reject(new AppError('PACKAGE_TRUNCATED')));
    reader.readAsDataURL(file);
  });
}
