/** Tells the printer the paper; the form draws to the very edge and keeps its own margins. */
export function PaperSize({ size }: { readonly size: 'A4 landscape' | 'A4 portrait' }) {
  return <style>{`@page { size: ${size}; margin: 0 } html, body { margin: 0; background: #fff }`}</style>;
}
