// The bytes of a file, by its type; as long as its record says.
import { mixText } from '../chance.ts';
import type { Attachment } from '../records/record.ts';
import { ascii } from './checksums.ts';
import { jpegOf } from './jpeg.ts';
import { pngOf } from './png.ts';

/** A page with one line on it; blanks before the table of contents take up the room. */
function pdfOf(title: string, size: number): Uint8Array {
  const line = title.replaceAll(/[^ -'*-[\]-~]/g, ' ');
  const text = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const build = (blanks: number): string => {
    let body = '%PDF-1.4\n';
    const offsets = objects.map((object, i) => {
      const offset = body.length;
      body += `${i + 1} 0 obj\n${object}\nendobj\n`;
      return offset;
    });
    body += `${' '.repeat(blanks)}\n`;
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${String(body.length).padStart(8, '0')}\n%%EOF\n`;
  };
  return ascii(build(Math.max(0, size - build(0).length)));
}

const padded = (text: string, size: number): Uint8Array =>
  ascii(text + '\n'.repeat(Math.max(0, size - text.length)));

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="alert('opened')"><script>alert('never')</script><rect width="40" height="40"/></svg>`;
const PAGE = '<!doctype html><title>Invoice</title><script>alert("never")</script><p>Invoice</p>';

/** What a file of this record holds; the same bytes every time. */
export function bytesOf(file: Attachment): Uint8Array {
  switch (file.type) {
    case 'image/jpeg':
      return jpegOf(mixText(file.id), file.size);
    case 'image/png':
      return pngOf(mixText(file.id), file.size);
    case 'application/pdf':
      return pdfOf(file.name, file.size);
    case 'image/svg+xml':
      return padded(SVG, file.size);
    case 'text/html':
      return padded(PAGE, file.size);
    default:
      return padded(`${file.name.replaceAll(/[^ -~]/g, '?')}\n`, file.size);
  }
}
