import { expect, test } from 'vitest';
import { missingFaces } from '../../../renderer/print/official/missing-faces.ts';

test('a face that is not installed is missing, and is not once it is', async () => {
  // No PC of a test has the faces of the government editions.
  expect(missingFaces()).toContain('title');
  expect(missingFaces()).toContain('kai');
  const url = new URL('../../../renderer/print-host/fonts/noto-serif-sc-rare-400.woff2', import.meta.url);
  const regular = new URL(
    '../../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-119-400-normal.woff2',
    import.meta.url,
  );
  const faces = [url, regular].map((file) => new FontFace('方正小标宋_GBK', `url(${file.href})`));
  for (const face of faces) document.fonts.add(await face.load());
  expect(missingFaces()).not.toContain('title');
  expect(missingFaces()).toContain('kai');
  for (const face of faces) document.fonts.delete(face);
});
