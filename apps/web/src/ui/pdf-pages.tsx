import { useEffect, useMemo, useRef, useState } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import { t } from '../texts/t.js';
import { Loading } from './loading.js';

pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).toString();

const A4_RATIO = Math.SQRT2;
const PADDING = 16;
/** A page wider than this is no easier to read. */
const WIDEST = 900;

interface PdfPagesProps {
  /** Its bytes: pdf.js, left while it fetches by itself, complains to the console. */
  readonly file: Uint8Array;
  readonly name: string;
}

/** All pages below each other, as wide as the pane; a page is drawn when it comes near the view. */
export function PdfPages({ file, name }: PdfPagesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [count, setCount] = useState(0);
  // pdf.js takes the bytes away from its caller: it gets a copy.
  const source = useMemo(() => ({ data: file.slice() }), [file]);
  return (
    <div
      ref={frame}
      className="pdf"
      role="group"
      aria-label={t('documents.pagesOf', { name, count })}
    >
      {width > 0 && (
        <Document
          file={source}
          loading={<Loading />}
          error={<p role="alert">{t('documents.pdfFailed')}</p>}
          onLoadSuccess={({ numPages }) => setCount(numPages)}
        >
          {Array.from({ length: count }, (_, index) => (
            <NearPage key={index} no={index + 1} width={width} />
          ))}
        </Document>
      )}
    </div>
  );
}

function NearPage({ no, width }: { readonly no: number; readonly width: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(no === 1);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '800px' },
    );
    if (place.current) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={place} className="pdf-page" style={{ width, minHeight: width * A4_RATIO }}>
      {isNear && (
        <Page
          pageNumber={no}
          width={width}
          loading={null}
          renderAnnotationLayer={false}
          onGetStructTreeSuccess={() =>
            requestAnimationFrame(() => dropDanglingOwners(place.current))
          }
        />
      )}
    </div>
  );
}

/** The tags of a signature field name an element of the form layer, which is not drawn. */
function dropDanglingOwners(page: HTMLElement | null): void {
  for (const owner of page?.querySelectorAll('[aria-owns]') ?? []) {
    const owned = owner.getAttribute('aria-owns') ?? '';
    if (document.getElementById(owned) === null) owner.removeAttribute('aria-owns');
  }
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const watcher = new ResizeObserver(() =>
      setWidth(Math.min(current.clientWidth - PADDING, WIDEST)),
    );
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [frame]);
  return width;
}
